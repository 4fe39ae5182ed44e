package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Objects;

/**
 * The alerts that go to a contact point. Among ours, routes stand in the order of their names, and
 * the first that matches an alert takes it.
 *
 * @param name its name in plans and reports
 * @param receiver the contact point's name
 * @param matchers which alerts; all must hold, and one names a label that only ours carry
 * @param groupBy the labels whose values make one notification
 * @param timing when notifications go out
 * @param hours when it is heard at all
 * @param continues whether later routes see its alerts too
 */
public record NotificationRoute(
    String name,
    String receiver,
    List<LabelMatcher> matchers,
    List<String> groupBy,
    NotificationTiming timing,
    Hours hours,
    boolean continues) {

  /**
   * When a route is heard, by names of mute timings.
   *
   * @param muted it is silent in them
   * @param active it is silent outside them; needs Grafana 12
   */
  public record Hours(List<String> muted, List<String> active) {

    /** Always. */
    public static final Hours ALWAYS = new Hours(List.of(), List.of());

    /** Copies. */
    public Hours {
      muted = List.copyOf(muted);
      active = List.copyOf(active);
    }

    private Node.Obj node() {
      Node.ObjBuilder hours = Node.object();
      if (!muted.isEmpty()) {
        hours.put("mute_time_intervals", Node.strings(muted));
      }
      if (!active.isEmpty()) {
        hours.put("active_time_intervals", Node.strings(active));
      }
      return hours.build();
    }
  }

  /** Checks that it takes some alerts, not all. */
  public NotificationRoute {
    Objects.requireNonNull(timing, "timing");
    Objects.requireNonNull(hours, "hours");
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

  /** A route that is always heard and takes its alerts alone. */
  public NotificationRoute(
      String name,
      String receiver,
      List<LabelMatcher> matchers,
      List<String> groupBy,
      NotificationTiming timing) {
    this(name, receiver, matchers, groupBy, timing, Hours.ALWAYS, false);
  }

  /** This route, silent in these mute timings. */
  public NotificationRoute mutedIn(String... timings) {
    return with(new Hours(List.of(timings), hours.active()), continues);
  }

  /** This route, silent outside these mute timings. */
  public NotificationRoute activeIn(String... timings) {
    return with(new Hours(hours.muted(), List.of(timings)), continues);
  }

  /** This route, whose alerts later routes see too. */
  public NotificationRoute continuing() {
    return with(hours, true);
  }

  private NotificationRoute with(Hours when, boolean further) {
    return new NotificationRoute(name, receiver, matchers, groupBy, timing, when, further);
  }

  /** The route as Grafana keeps it. */
  public Resource.Route toResource() {
    Node.ObjBuilder content =
        Node.object()
            .put("receiver", receiver)
            .put("object_matchers", Node.list(matchers.stream().map(LabelMatcher::node).toList()))
            .put("group_by", Node.strings(groupBy))
            .putAll(timing.node())
            .putAll(hours.node());
    return new Resource.Route(
        name, continues ? content.put("continue", true).build() : content.build());
  }
}
