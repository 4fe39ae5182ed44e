package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /api/search}: what there is of one type.
 *
 * @param type {@code dash-db} or {@code dash-folder}
 * @param tag a tag that it must carry, if any
 */
record Search(HttpReader http, String type, Optional<String> tag) {

  private static final int PAGE = 1000;

  /** All dashboards. */
  static Search dashboards(HttpReader http) {
    return new Search(http, "dash-db", Optional.empty());
  }

  /** All folders, at any depth. */
  static Search folders(HttpReader http) {
    return new Search(http, "dash-folder", Optional.empty());
  }

  /** Those that carry a tag. */
  Search tagged(String wanted) {
    return new Search(http, type, Optional.of(wanted));
  }

  /** The uids, page by page. */
  List<String> uids() {
    List<String> uids = new ArrayList<>();
    int page = 1;
    List<Node> hits = page(page);
    while (!hits.isEmpty()) {
      hits.forEach(hit -> hit.asObject().flatMap(obj -> obj.text("uid")).ifPresent(uids::add));
      page++;
      hits = hits.size() < PAGE ? List.of() : page(page);
    }
    return uids;
  }

  private List<Node> page(int number) {
    HttpPath path =
        HttpPath.of("api", "search")
            .query("type", type)
            .query("limit", Integer.toString(PAGE))
            .query("page", Integer.toString(number));
    HttpPath tagged = tag.map(wanted -> path.query("tag", wanted)).orElse(path);
    return http.read(HttpCall.get("search " + words(), tagged)).list().items();
  }

  private String words() {
    return type.equals("dash-folder") ? "the folders" : "the dashboards";
  }
}
