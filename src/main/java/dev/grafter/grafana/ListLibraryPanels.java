package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.ArrayList;
import java.util.List;

/** {@code GET /api/library-elements}: all library panels with what they hold, page by page. */
record ListLibraryPanels(HttpReader http) {

  private static final int PAGE = 500;
  private static final int FORBIDDEN = 403;

  /** All of them. */
  List<Node.Obj> all() {
    return pages(LibraryPanelPath.all().query("kind", "1"));
  }

  /** Those in a folder; none that we may see where we may not look. */
  List<Node.Obj> in(String folderUid) {
    HttpPath path = LibraryPanelPath.all().query("kind", "1").query("folderFilterUIDs", folderUid);
    try {
      return pages(path).stream()
          .filter(panel -> panel.text("folderUid").filter(folderUid::equals).isPresent())
          .toList();
    } catch (HttpFailure e) {
      if (e.status() == FORBIDDEN) {
        return List.of();
      }
      throw e;
    }
  }

  private List<Node.Obj> pages(HttpPath path) {
    List<Node.Obj> all = new ArrayList<>();
    int page = 1;
    List<Node.Obj> rows = page(path, page);
    while (!rows.isEmpty()) {
      all.addAll(rows);
      page++;
      rows = rows.size() < PAGE ? List.of() : page(path, page);
    }
    return all;
  }

  private List<Node.Obj> page(HttpPath all, int number) {
    HttpPath path =
        all.query("perPage", Integer.toString(PAGE)).query("page", Integer.toString(number));
    return http
        .read(HttpCall.get("list the library panels", path))
        .object()
        .find("result", "elements")
        .flatMap(Node::asList)
        .stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .toList();
  }
}
