package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import java.time.Duration;

/**
 * When notifications go out.
 *
 * @param groupWait how long more alerts are waited for before the first
 * @param groupInterval how long until the next when a group changed
 * @param repeatInterval how long until the next when nothing changed
 */
public record NotificationTiming(
    Duration groupWait, Duration groupInterval, Duration repeatInterval) {

  /** Checks that none is negative and that the last two are more than nothing. */
  public NotificationTiming {
    PromDuration.checked(groupWait, "group_wait");
    if (!positive(groupInterval) || !positive(repeatInterval)) {
      throw new IllegalArgumentException(
          "group_interval and repeat_interval must be longer than nothing");
    }
  }

  private static boolean positive(Duration duration) {
    return !PromDuration.checked(duration, "an interval of a route").isZero();
  }

  /** Grafana's own: 30 seconds, 5 minutes, 4 hours. */
  public static NotificationTiming standard() {
    return new NotificationTiming(
        Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(4));
  }

  Node.Obj node() {
    return Node.object()
        .put("group_wait", PromDuration.text(groupWait))
        .put("group_interval", PromDuration.text(groupInterval))
        .put("repeat_interval", PromDuration.text(repeatInterval))
        .build();
  }
}
