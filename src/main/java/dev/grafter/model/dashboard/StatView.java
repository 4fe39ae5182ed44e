package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * One large number for each series.
 *
 * @param reduce how a series becomes a number
 * @param background whether the background, not the number, takes the colour
 * @param sparkline whether the course is drawn behind it
 * @param named whether the name of the series stands beside the number
 */
public record StatView(Reduce reduce, boolean background, boolean sparkline, boolean named)
    implements Visualization {

  /** Refuses null. */
  public StatView {
    Objects.requireNonNull(reduce, "reduce");
  }

  /** The last number, in colour. */
  public static StatView last() {
    return new StatView(Reduce.LAST, false, false, false);
  }

  /** The last number, with its course behind it. */
  public static StatView trend() {
    return new StatView(Reduce.LAST, false, true, false);
  }

  @Override
  public String type() {
    return "stat";
  }

  @Override
  public Shows shows() {
    return Shows.NUMBERS;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .put("reduceOptions", reduce.node())
        .put("orientation", Orientation.AUTO.word())
        .put("textMode", named ? "value_and_name" : "value")
        .put("colorMode", background ? "background" : "value")
        .put("graphMode", sparkline ? "area" : "none")
        .put("justifyMode", "auto")
        .put("wideLayout", true)
        .put("showPercentChange", false)
        .put("percentChangeColorMode", "standard")
        .build();
  }
}
