package dev.grafter.alerting;

import dev.grafter.alerting.expr.GrafanaDuration;
import dev.grafter.codec.Node;
import java.util.concurrent.TimeUnit;

/** How far apart the points of a range query are, as Grafana works it out. */
final class QueryStep {

  private static final long DEFAULT_INTERVAL_MILLIS = 1000;
  private static final long MOST_POINTS = 11_000;
  private static final long MOST_RESOLUTION = 5;
  private static final long COARSE_RESOLUTION = 10;
  private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

  private QueryStep() {}

  /** The interval of a query model, in nanoseconds. */
  static long interval(Node.Obj model) {
    long millis = number(model, "intervalMs", 0);
    return TimeUnit.MILLISECONDS.toNanos(millis > 0 ? millis : DEFAULT_INTERVAL_MILLIS);
  }

  /**
   * The step of a query model, in nanoseconds: its own, or one that gives not too many points.
   *
   * @param range the length of its time range, in nanoseconds
   * @throws IllegalArgumentException when its own step is none
   */
  static long of(Node.Obj model, long range) {
    long resolution = resolution(model);
    String own = model.text("step").orElse("").replaceFirst("<", "").replaceFirst(">", "");
    if (!own.isEmpty()) {
      boolean plain = own.chars().allMatch(c -> c >= '0' && c <= '9');
      return positive(GrafanaDuration.parse(plain ? own + "s" : own) * resolution);
    }
    long step = Math.max(interval(model) * resolution, range / MOST_POINTS);
    return (step + MILLI - 1) / MILLI * MILLI;
  }

  private static long resolution(Node.Obj model) {
    long resolution = number(model, "resolution", 1);
    boolean known =
        (resolution >= 1 && resolution <= MOST_RESOLUTION) || resolution == COARSE_RESOLUTION;
    return known ? resolution : 1;
  }

  private static long positive(long step) {
    if (step <= 0) {
      throw new IllegalArgumentException(
          "zero or negative query resolution step widths are not accepted. Try a positive"
              + " integer");
    }
    return step;
  }

  private static long number(Node.Obj model, String key, long missing) {
    return model
        .find(key)
        .filter(Node.Num.class::isInstance)
        .map(Node.Num.class::cast)
        .map(node -> (long) node.doubleValue())
        .orElse(missing);
  }
}
