package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Optional;

/**
 * The legend of a chart.
 *
 * @param mode list, table or none
 * @param placement below or to the right
 * @param calcs what is computed of each series, such as {@code sum}
 * @param sortBy the heading by which a table is sorted, largest first
 */
public record Legend(Mode mode, Placement placement, List<String> calcs, Optional<String> sortBy) {

  /** The form of a legend. */
  public enum Mode {
    /** Names in a row. */
    LIST,
    /** A table with numbers. */
    TABLE,
    /** No legend. */
    NONE
  }

  /** The place of a legend. */
  public enum Placement {
    /** Below the chart. */
    BOTTOM,
    /** To the right. */
    RIGHT
  }

  /** Names below the chart. */
  public static final Legend BELOW =
      new Legend(Mode.LIST, Placement.BOTTOM, List.of(), Optional.empty());

  /** No legend. */
  public static final Legend NONE =
      new Legend(Mode.NONE, Placement.BOTTOM, List.of(), Optional.empty());

  /** Copies the list. */
  public Legend {
    calcs = List.copyOf(calcs);
  }

  /** A table to the right, sorted by the last of the calculations. */
  public static Legend table(String sortBy, String... calcs) {
    return new Legend(Mode.TABLE, Placement.RIGHT, List.of(calcs), Optional.of(sortBy));
  }

  Node.Obj node() {
    return builder().build();
  }

  Node.Obj nodeWithValues(List<String> values) {
    return builder().put("values", Node.strings(values)).build();
  }

  private Node.ObjBuilder builder() {
    Node.ObjBuilder builder =
        Node.object()
            .put("displayMode", mode == Mode.TABLE ? "table" : "list")
            .put("placement", placement == Placement.RIGHT ? "right" : "bottom")
            .put("showLegend", mode != Mode.NONE)
            .put("calcs", Node.strings(calcs));
    sortBy.ifPresent(heading -> builder.put("sortBy", heading).put("sortDesc", true));
    return builder;
  }
}
