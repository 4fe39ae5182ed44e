package dev.grafter.alerting;

import dev.grafter.alerting.expr.GrafanaDuration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** The variables that Grafana's backend fills into a LogQL query. */
final class GrafanaMacros {

  private final String[] names;
  private final String[] values;
  private final String auto;

  /**
   * The variables of a query.
   *
   * @param interval {@code $__interval}, in nanoseconds
   * @param range {@code $__range}, in nanoseconds
   * @param step {@code $__auto} of a range query, in nanoseconds; that of an instant query is its
   *     range
   */
  GrafanaMacros(long interval, long range, OptionalLong step) {
    long seconds = Math.round(range / 1e9);
    names = new String[] {"__interval_ms", "__interval", "__range_ms", "__range_s", "__range"};
    values =
        new String[] {
          Long.toString(TimeUnit.NANOSECONDS.toMillis(interval)),
          GrafanaDuration.format(interval),
          Long.toString(TimeUnit.NANOSECONDS.toMillis(range)),
          Long.toString(seconds),
          seconds + "s"
        };
    this.auto = step.isPresent() ? GrafanaDuration.format(step.getAsLong()) : seconds + "s";
  }

  String fill(String query) {
    String filled = query;
    for (int i = 0; i < names.length && filled.indexOf('$') >= 0; i++) {
      filled = filled.replace("$" + names[i], values[i]);
      filled = filled.replace("${" + names[i] + "}", values[i]);
    }
    return filled.replace("$__auto", auto);
  }
}
