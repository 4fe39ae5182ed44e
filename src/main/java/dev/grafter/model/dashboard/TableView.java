package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * A table.
 *
 * @param sortBy the heading by which it is sorted
 * @param descending whether the largest stands first
 * @param filterable whether columns can be filtered
 * @param cell how cells are drawn
 */
public record TableView(
    Optional<String> sortBy, boolean descending, boolean filterable, CellType cell)
    implements Visualization {

  /** Refuses null. */
  public TableView {
    Objects.requireNonNull(sortBy, "sortBy");
    Objects.requireNonNull(cell, "cell");
  }

  /** In the order of the answer. */
  public static TableView plain() {
    return new TableView(Optional.empty(), false, false, CellType.AUTO);
  }

  /** The largest of a column first. */
  public static TableView largestFirst(String heading) {
    return new TableView(Optional.of(heading), true, false, CellType.AUTO);
  }

  @Override
  public String type() {
    return "table";
  }

  @Override
  public Shows shows() {
    return Shows.ANYTHING;
  }

  @Override
  public Node.Obj options() {
    Node.ObjBuilder builder =
        Node.object().put("frameIndex", 0).put("showHeader", true).put("cellHeight", "sm");
    sortBy.ifPresent(
        heading ->
            builder.put(
                "sortBy",
                Node.list(
                    Node.object().put("displayName", heading).put("desc", descending).build())));
    return builder
        .put(
            "footer",
            Node.object()
                .put("show", false)
                .put("reducer", Node.list(Node.of("sum")))
                .put("fields", Node.list())
                .put("countRows", false)
                .build())
        .build();
  }

  @Override
  public Node.Obj custom() {
    return Node.object()
        .put("align", "auto")
        .put("cellOptions", cell.node())
        .put("inspect", false)
        .put("filterable", filterable)
        .build();
  }
}
