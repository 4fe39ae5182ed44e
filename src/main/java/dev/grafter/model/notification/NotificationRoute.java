package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Objects;

/**
 * The alerts that go to a contact point.
 *
 * @param name its name in plans and reports
 * @param receiver the contact point's name
 * @param matchers which alerts; all must hold, and one names a label that only ours carry
 * @param groupBy the labels whose values make one notification
 * @param timing when notifications go out
 */
public record NotificationRoute(
    String name,
    String receiver,
    List<LabelMatcher> matchers,
    List<String> groupBy,
    NotificationTiming timing) {

  /** Checks that it takes some alerts, not all. */
  public NotificationRoute {
    Objects.requireNonNull(timing, "timing");
    matchers = List.copyOf(matchers);
    groupBy = List.copyOf(groupBy);
    if (receiver.isBlank()) {
      throw new IllegalArgumentException("route \"" + name + "\" names no contact point");
    }
    if (matchers.isEmpty()) {
      throw new IllegalArgumentException(
          "route \"" + name + "\" has no matcher and would take everybody's alerts: add one");
    }
  }

  /** The route as Grafana keeps it. */
  public Resource.Route toResource() {
    Node.Obj content =
        Node.object()
            .put("receiver", receiver)
            .put("object_matchers", Node.list(matchers.stream().map(LabelMatcher::node).toList()))
            .put("group_by", Node.strings(groupBy))
            .putAll(timing.node())
            .build();
    return new Resource.Route(name, content);
  }
}
