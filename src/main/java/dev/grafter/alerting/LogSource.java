package dev.grafter.alerting;

import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.LogStream;
import java.time.Duration;
import java.util.List;

/**
 * The logs that rules ask. Grafana asks through Loki's query frontend; the ruler's evaluator takes
 * the engine without one itself.
 */
@FunctionalInterface
public interface LogSource {

  /**
   * What can be asked at a moment: the lines that have arrived by then.
   *
   * @param nanos the moment, in nanoseconds since 1970
   */
  Engine at(long nanos);

  /** Streams whose lines are there at once. */
  static LogSource of(List<LogStream> streams) {
    return delayed(streams, Duration.ZERO);
  }

  /**
   * Streams whose lines are there some time after the time that they bear.
   *
   * @param delay how long collecting and ingesting takes
   */
  static LogSource delayed(List<LogStream> streams, Duration delay) {
    Engine engine = new Engine(streams);
    long behind = delay.toNanos();
    return nanos -> engine.asOf(nanos - behind);
  }
}
