package dev.grafter.fake;

/** What the routes of alerting need. */
final class AlertingRights {

  private AlertingRights() {}

  static Permission readRules(Profile profile) {
    return profile.since(11)
        ? Permission.viewer("any of alert.provisioning:read, alert.rules.provisioning:read")
        : Permission.admin("alert.provisioning:read");
  }

  static Permission writeRules(Profile profile) {
    return profile.since(11)
        ? Permission.editor(
            "any of alert.provisioning:write, alert.rules.provisioning:write, all of"
                + " alert.rules:read, folders:read, alert.provisioning.provenance:write, any of"
                + " alert.rules:write, alert.rules:create, alert.rules:delete")
        : Permission.admin("alert.provisioning:write");
  }

  static Permission readNotifications(Profile profile) {
    return profile.since(11)
        ? Permission.viewer("any of alert.provisioning:read, alert.notifications.provisioning:read")
        : Permission.admin("alert.provisioning:read");
  }

  static Permission writeNotifications(Profile profile) {
    return profile.since(11)
        ? Permission.editor(
            "any of alert.provisioning:write, alert.notifications.provisioning:write")
        : Permission.admin("alert.provisioning:write");
  }
}
