package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends the alerts of one rule to a contact point, past the routes. Needs Grafana 11.
 *
 * @param receiver the contact point's name
 * @param groupBy the labels whose values make one notification; empty for Grafana's own
 * @param groupWait how long more alerts are waited for
 * @param groupInterval how long until the next when a group changed
 * @param repeatInterval how long until the next when nothing changed
 * @param muteTimings the times in which nothing is sent
 */
public record NotificationSettings(
    String receiver,
    List<String> groupBy,
    Optional<Duration> groupWait,
    Optional<Duration> groupInterval,
    Optional<Duration> repeatInterval,
    List<String> muteTimings) {

  /** Checks the receiver. */
  public NotificationSettings {
    groupBy = List.copyOf(groupBy);
    muteTimings = List.copyOf(muteTimings);
    Objects.requireNonNull(groupWait, "groupWait");
    Objects.requireNonNull(groupInterval, "groupInterval");
    Objects.requireNonNull(repeatInterval, "repeatInterval");
    if (receiver.isBlank()) {
      throw new IllegalArgumentException("notification settings name a contact point");
    }
  }

  /** To a contact point, with Grafana's own timing. */
  public static NotificationSettings to(String receiver) {
    return new NotificationSettings(
        receiver, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  Node.Obj node() {
    Node.ObjBuilder builder = Node.object().put("receiver", receiver);
    if (!groupBy.isEmpty()) {
      builder.put("group_by", Node.strings(groupBy));
    }
    builder
        .putText("group_wait", groupWait.map(PromDuration::text))
        .putText("group_interval", groupInterval.map(PromDuration::text))
        .putText("repeat_interval", repeatInterval.map(PromDuration::text));
    if (!muteTimings.isEmpty()) {
      builder.put("mute_time_intervals", Node.strings(muteTimings));
    }
    return builder.build();
  }
}
