package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * Lines or bars over time.
 *
 * @param style lines, bars or points
 * @param stacked whether series stand on each other
 * @param fill how opaque the area below is, 0 to 100
 * @param nullsJoined whether gaps are bridged
 * @param thresholdLines whether thresholds are drawn
 * @param legend the legend
 * @param tooltip what appears under the pointer
 */
public record TimeSeriesView(
    Style style,
    boolean stacked,
    int fill,
    boolean nullsJoined,
    boolean thresholdLines,
    Legend legend,
    Tooltip tooltip)
    implements Visualization {

  /** How points are drawn. */
  public enum Style {
    /** A line through them. */
    LINES("line"),
    /** A bar each. */
    BARS("bars"),
    /** A dot each. */
    POINTS("points");

    private final String word;

    Style(String word) {
      this.word = word;
    }
  }

  /** Checks the fill. */
  public TimeSeriesView {
    Objects.requireNonNull(style, "style");
    Objects.requireNonNull(legend, "legend");
    Objects.requireNonNull(tooltip, "tooltip");
    if (fill < 0 || fill > 100) {
      throw new IllegalArgumentException("fill is 0 to 100, not " + fill);
    }
  }

  /** Thin lines. */
  public static TimeSeriesView lines() {
    return new TimeSeriesView(Style.LINES, false, 10, false, false, Legend.BELOW, Tooltip.ALL);
  }

  /** Bars on each other, for counts. */
  public static TimeSeriesView stackedBars() {
    return new TimeSeriesView(Style.BARS, true, 80, false, false, Legend.BELOW, Tooltip.ALL);
  }

  /** The same with another legend. */
  public TimeSeriesView with(Legend newLegend) {
    return new TimeSeriesView(
        style, stacked, fill, nullsJoined, thresholdLines, newLegend, tooltip);
  }

  /** The same with its thresholds drawn as lines. */
  public TimeSeriesView withThresholdLines() {
    return new TimeSeriesView(style, stacked, fill, nullsJoined, true, legend, tooltip);
  }

  @Override
  public String type() {
    return "timeseries";
  }

  @Override
  public Shows shows() {
    return Shows.NUMBERS;
  }

  @Override
  public Node.Obj options() {
    return Node.object().put("legend", legend.node()).put("tooltip", tooltip.node()).build();
  }

  @Override
  public Node.Obj custom() {
    return Node.object()
        .put("drawStyle", style.word)
        .put("lineInterpolation", "linear")
        .put("lineWidth", 1)
        .put("fillOpacity", fill)
        .put("gradientMode", "none")
        .put("showPoints", style == Style.POINTS ? "always" : "never")
        .put("spanNulls", nullsJoined)
        .put(
            "stacking",
            Node.object().put("mode", stacked ? "normal" : "none").put("group", "A").build())
        .put("axisPlacement", "auto")
        .put("axisLabel", "")
        .put("axisSoftMin", 0)
        .put("scaleDistribution", Node.object().put("type", "linear").build())
        .put(
            "thresholdsStyle", Node.object().put("mode", thresholdLines ? "dashed" : "off").build())
        .build();
  }
}
