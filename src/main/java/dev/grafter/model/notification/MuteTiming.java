package dev.grafter.model.notification;

import dev.grafter.model.Resource;
import java.util.List;

/**
 * Times with a name. A route that is muted in them is silent while they last; one that is active in
 * them is silent while they do not.
 *
 * @param name its name
 * @param intervals it holds in any of them
 */
public record MuteTiming(String name, List<TimeInterval> intervals) {

  /** Checks the name and that there is a time. */
  public MuteTiming {
    intervals = List.copyOf(intervals);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a mute timing has no name: give it one");
    }
    if (intervals.isEmpty()) {
      throw new IllegalArgumentException(
          "mute timing \"" + name + "\" names no time: add an interval");
    }
  }

  /** A mute timing of these intervals. */
  public static MuteTiming of(String name, TimeInterval... intervals) {
    return new MuteTiming(name, List.of(intervals));
  }

  /** The mute timing as Grafana keeps it. */
  public Resource.MuteTiming toResource() {
    return new Resource.MuteTiming(name, intervals.stream().map(TimeInterval::node).toList());
  }
}
