package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /api/search}: the dashboards that carry a tag. */
record SearchDashboards(HttpReader http) {

  private static final int PAGE = 1000;

  /** The uids, page by page. */
  List<String> uids(String tag) {
    List<String> uids = new ArrayList<>();
    int page = 1;
    List<Node> hits = page(tag, page);
    while (!hits.isEmpty()) {
      hits.forEach(hit -> hit.asObject().flatMap(obj -> obj.text("uid")).ifPresent(uids::add));
      page++;
      hits = hits.size() < PAGE ? List.of() : page(tag, page);
    }
    return uids;
  }

  private List<Node> page(String tag, int number) {
    HttpPath path =
        HttpPath.of("api", "search")
            .query("type", "dash-db")
            .query("tag", tag)
            .query("limit", Integer.toString(PAGE))
            .query("page", Integer.toString(number));
    return http.read(HttpCall.get("search the dashboards", path)).list().items();
  }
}
