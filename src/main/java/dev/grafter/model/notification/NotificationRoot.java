package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Objects;

/**
 * The root of an organisation's notification policies, which takes the alerts that no route takes.
 * It is everybody's: define it only where nobody else does.
 *
 * @param receiver the contact point's name
 * @param groupBy the labels whose values make one notification
 * @param timing when notifications go out
 */
public record NotificationRoot(String receiver, List<String> groupBy, NotificationTiming timing) {

  /** Checks the contact point. */
  public NotificationRoot {
    Objects.requireNonNull(timing, "timing");
    groupBy = List.copyOf(groupBy);
    if (receiver.isBlank()) {
      throw new IllegalArgumentException(
          "the root of the notification policies names no contact point");
    }
  }

  /** The root as Grafana keeps it. */
  public Resource.PolicyRoot toResource() {
    return new Resource.PolicyRoot(
        Node.object()
            .put("receiver", receiver)
            .put("group_by", Node.strings(groupBy))
            .putAll(timing.node())
            .build());
  }
}
