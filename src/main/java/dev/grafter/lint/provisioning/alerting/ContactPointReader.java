package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_EMPTY;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_NAME_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_SETTINGS_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_TYPE_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_TYPE_UNKNOWN;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_UID_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_UID_MISSING;

import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.Uids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a contact point and its receivers. */
final class ContactPointReader {

  private final Report report;

  ContactPointReader(Report report) {
    this.report = report;
  }

  ContactPoint read(Section point) {
    final long org = Org.readExisting(point);
    Text name = point.text("name");
    if (name.value().isBlank()) {
      report.refuse(
          CONTACT_POINT_NAME_MISSING,
          name,
          "a contact point needs a name: add one",
          "no name is set");
    }
    List<Text> uids = new ArrayList<>();
    for (Section receiver : point.sections("receivers", "a receiver of a contact point")) {
      uids.add(receiver(receiver, name));
    }
    if (uids.isEmpty()) {
      report.add(
          CONTACT_POINT_EMPTY,
          point.where("receivers"),
          point.path("receivers"),
          "a contact point without receivers is not made: add a receiver");
    }
    point.done();
    return new ContactPoint(org, name, uids);
  }

  private Text receiver(Section receiver, Text name) {
    Text uid = receiver.text("uid");
    uid(uid, name);
    Text type = receiver.text("type");
    receiver.flag("disableResolveMessage");
    Optional<Node.Obj> settings = receiver.json("settings").filter(found -> found.size() > 0);
    if (settings.isEmpty()) {
      report.refuse(
          CONTACT_POINT_SETTINGS_MISSING,
          receiver.where("settings"),
          receiver.path("settings"),
          "a receiver needs settings, such as the url of a webhook: add them",
          of(name, "no settings are set"));
    }
    type(type, name)
        .ifPresent(
            integration ->
                settings.ifPresent(
                    values ->
                        new SettingsReader(report, receiver.path("settings"))
                            .check(integration, values)));
    receiver.done();
    return uid;
  }

  private static String of(Text name, String what) {
    return name.said(name.value().strip() + ": " + what);
  }

  private void uid(Text uid, Text name) {
    if (uid.value().isBlank()) {
      report.refuse(
          CONTACT_POINT_UID_MISSING,
          uid,
          "a receiver in a file needs a uid: add one that never changes",
          of(name, "no uid is set"));
      return;
    }
    Uids.problem(uid.value().strip())
        .ifPresent(
            problem ->
                report.refuse(
                    CONTACT_POINT_UID_INVALID,
                    uid,
                    "a uid has 1 to 40 letters, digits, \"-\" and \"_\": Grafana refuses "
                        + uid.shown(),
                    problem));
  }

  private Optional<Integration> type(Text type, Text name) {
    String value = type.value().strip();
    if (value.isEmpty()) {
      report.refuse(
          CONTACT_POINT_TYPE_MISSING,
          type,
          "a receiver needs a type, such as email, slack or webhook: add one",
          of(name, "no type is set"));
      return Optional.empty();
    }
    Optional<Integration> integration = Integrations.find(value);
    if (integration.isEmpty()) {
      String hint =
          Suggestion.nearest(value, Integrations.types())
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("it knows " + String.join(", ", Integrations.types()));
      report.refuse(
          CONTACT_POINT_TYPE_UNKNOWN,
          type,
          "Grafana has no integration of type " + type.shown() + ": " + hint,
          of(name, "unknown integration type: " + value));
    }
    return integration;
  }
}
