package dev.grafter.alerting;

import dev.grafter.alerting.expr.GrafanaDuration;
import java.util.concurrent.TimeUnit;

/** The variables that Grafana's backend fills into a LogQL query. */
final class GrafanaMacros {

  private final String[] names;
  private final String[] values;

  /**
   * The variables of a query.
   *
   * @param interval {@code $__interval}, in nanoseconds
   * @param range {@code $__range}, in nanoseconds
   * @param auto {@code $__auto}, in nanoseconds: the step, or the range of an instant query
   */
  GrafanaMacros(long interval, long range, long auto) {
    long seconds = Math.round(range / 1e9);
    names =
        new String[] {
          "__interval_ms", "__interval", "__range_ms", "__range_s", "__range", "__auto"
        };
    values =
        new String[] {
          Long.toString(TimeUnit.NANOSECONDS.toMillis(interval)),
          GrafanaDuration.format(interval),
          Long.toString(TimeUnit.NANOSECONDS.toMillis(range)),
          Long.toString(seconds),
          seconds + "s",
          auto == range ? seconds + "s" : GrafanaDuration.format(auto)
        };
  }

  String fill(String query) {
    String filled = query;
    for (int i = 0; i < names.length && filled.indexOf('$') >= 0; i++) {
      filled = filled.replace("$" + names[i], values[i]);
      filled = filled.replace("${" + names[i] + "}", values[i]);
    }
    return filled;
  }
}
