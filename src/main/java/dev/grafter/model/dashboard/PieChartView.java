package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A pie of the series.
 *
 * @param hole whether it is a donut
 * @param reduce how a series becomes a number
 * @param legend the legend, with value and share
 */
public record PieChartView(boolean hole, Reduce reduce, Legend legend) implements Visualization {

  /** Refuses null. */
  public PieChartView {
    Objects.requireNonNull(reduce, "reduce");
    Objects.requireNonNull(legend, "legend");
  }

  /** A donut of the last numbers, with a table to the right. */
  public static PieChartView donut() {
    return new PieChartView(
        true,
        Reduce.LAST,
        new Legend(Legend.Mode.TABLE, Legend.Placement.RIGHT, List.of(), Optional.empty()));
  }

  @Override
  public String type() {
    return "piechart";
  }

  @Override
  public Shows shows() {
    return Shows.NUMBERS;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .put("pieType", hole ? "donut" : "pie")
        .put("displayLabels", Node.list())
        .put("orientation", Orientation.AUTO.word())
        .put("reduceOptions", reduce.node())
        .put("legend", legend.nodeWithValues(List.of("value", "percent")))
        .put("tooltip", Tooltip.SINGLE.node())
        .build();
  }
}
