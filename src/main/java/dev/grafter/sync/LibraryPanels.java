package dev.grafter.sync;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.stream.Stream;

/** Which library panels a dashboard shows. */
public final class LibraryPanels {

  private LibraryPanels() {}

  /** Their uids, those in collapsed rows included. */
  public static List<String> of(Node.Obj dashboard) {
    return panels(dashboard)
        .flatMap(panel -> Stream.concat(Stream.of(panel), panels(panel)))
        .flatMap(panel -> panel.text("libraryPanel", "uid").stream())
        .filter(uid -> !uid.isBlank())
        .distinct()
        .toList();
  }

  private static Stream<Node.Obj> panels(Node.Obj parent) {
    return parent.find("panels").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream());
  }
}
