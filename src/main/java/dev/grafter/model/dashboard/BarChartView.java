package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * A bar for each row.
 *
 * @param orientation which way the bars point
 * @param field the field that names the bars; empty for the first text
 * @param stacked whether bars of a row stand on each other
 * @param legend the legend
 * @param tooltip what appears under the pointer
 */
public record BarChartView(
    Orientation orientation,
    Optional<String> field,
    boolean stacked,
    Legend legend,
    Tooltip tooltip)
    implements Visualization {

  /** Refuses null. */
  public BarChartView {
    Objects.requireNonNull(orientation, "orientation");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(legend, "legend");
    Objects.requireNonNull(tooltip, "tooltip");
  }

  /** Bars to the right, named by a field. */
  public static BarChartView horizontal(String field) {
    return new BarChartView(
        Orientation.HORIZONTAL, Optional.of(field), false, Legend.NONE, Tooltip.SINGLE);
  }

  @Override
  public String type() {
    return "barchart";
  }

  @Override
  public Shows shows() {
    return Shows.NUMBERS;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .putText("xField", field)
        .put("orientation", orientation.word())
        .put("barWidth", 0.97)
        .put("groupWidth", 0.7)
        .put("barRadius", 0)
        .put("stacking", stacked ? "normal" : "none")
        .put("showValue", "auto")
        .put("xTickLabelRotation", 0)
        .put("xTickLabelMaxLength", 0)
        .put("xTickLabelSpacing", 0)
        .put("fullHighlight", false)
        .put("legend", legend.node())
        .put("tooltip", tooltip.node())
        .build();
  }

  @Override
  public Node.Obj custom() {
    return Node.object()
        .put("lineWidth", 1)
        .put("fillOpacity", 80)
        .put("gradientMode", "none")
        .put("axisPlacement", "auto")
        .put("axisLabel", "")
        .build();
  }
}
