package dev.grafter.scenario;

import dev.grafter.fleet.AlertEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * When the rules of a group are evaluated. Grafana evaluates at whole multiples of the interval
 * since 1970, the ruler at multiples since the scenario's start; real ones are off by some part of
 * the interval, which is what phases stand for.
 *
 * @param engine whose group
 * @param interval of the group, in nanoseconds
 * @param time of the scenario
 */
record Schedule(AlertEngine engine, long interval, Timeline time) {

  private static final long STEP = TimeUnit.SECONDS.toNanos(10);

  /** Checks the interval. */
  Schedule {
    if (interval < 1) {
      throw new IllegalArgumentException("a group is evaluated at intervals of some length");
    }
  }

  /** All phases of 10 s each, on time and with lines 10 s late; or the only one that is wanted. */
  List<Phase> phases(OptionalLong pinned) {
    if (pinned.isPresent()) {
      return List.of(new Phase(pinned.getAsLong() % interval, 0));
    }
    List<Phase> phases = new ArrayList<>();
    for (long offset = 0; offset < interval; offset += STEP) {
      phases.add(new Phase(offset, 0));
      phases.add(new Phase(offset, STEP));
    }
    return phases;
  }

  /** The times of evaluation, in nanoseconds since 1970, within the scenario. */
  long[] times(Phase phase) {
    long first = first(phase);
    int count = first > time.end() ? 0 : (int) ((time.end() - first) / interval + 1);
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = first + i * interval;
    }
    return times;
  }

  private long first(Phase phase) {
    long grid = time.start() + phase.offset();
    if (engine == AlertEngine.RULER) {
      return grid;
    }
    long after = Math.floorMod(time.start() - phase.offset(), interval);
    return after == 0 ? time.start() : time.start() + interval - after;
  }

  /** How many evaluations of a rule all phases come to. */
  long evaluations(OptionalLong pinned) {
    long phases = pinned.isPresent() ? 1 : 2 * ((interval - 1) / STEP + 1);
    return phases * ((time.end() - time.start()) / interval + 1);
  }
}
