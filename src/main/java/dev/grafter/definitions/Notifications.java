package dev.grafter.definitions;

import dev.grafter.fleet.Secret;
import dev.grafter.model.notification.ContactPoint;
import dev.grafter.model.notification.LabelMatcher;
import dev.grafter.model.notification.NotificationRoute;
import dev.grafter.model.notification.NotificationTiming;
import dev.grafter.model.notification.Receiver;
import java.util.List;

/** Whom our alerts reach: one webhook a level, whose address is kept in the environment. */
final class Notifications {

  /** The environment variable that holds the address of the webhook. */
  static final String ADDRESS = "GRAFTER_ALERT_WEBHOOK_URL";

  private Notifications() {}

  static ContactPoint contactPoint(LevelNames names) {
    return ContactPoint.of(
        names.uid("on-call"), names.contactPointName(), Receiver.webhook(Secret.env(ADDRESS)));
  }

  static NotificationRoute route(LevelNames names) {
    return new NotificationRoute(
        names.uid("route"),
        names.contactPointName(),
        List.of(LabelMatcher.equal(LevelNames.ROUTE_LABEL, names.level().id())),
        List.of("alertname", "container_name"),
        NotificationTiming.standard());
  }
}
