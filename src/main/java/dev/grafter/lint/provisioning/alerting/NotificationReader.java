package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.NOTIFICATION_DURATION_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.NOTIFICATION_RECEIVER_MISSING;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.util.ArrayList;
import java.util.List;

/** Reads the notification settings of a rule. */
final class NotificationReader {

  private final Report report;

  NotificationReader(Report report) {
    this.report = report;
  }

  RuleGroup.Notification read(Section settings, Text title) {
    Text receiver = settings.text("receiver");
    if (receiver.isEmpty()) {
      report.refuse(
          NOTIFICATION_RECEIVER_MISSING,
          receiver,
          "notification settings need a receiver, the name of a contact point: add one",
          RuleReader.failed(title, ": receiver must not be empty"));
    }
    duration(settings, "group_wait", "group wait", false);
    duration(settings, "group_interval", "group interval", true);
    duration(settings, "repeat_interval", "repeat interval", true);
    settings.textList("group_by");
    List<Text> timings = new ArrayList<>();
    timings.addAll(named(settings.textList("mute_time_intervals")));
    timings.addAll(named(settings.textList("active_time_intervals")));
    settings.done();
    return new RuleGroup.Notification(receiver, timings);
  }

  private static List<Text> named(List<Text> names) {
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  private void duration(Section settings, String key, String words, boolean positive) {
    Text text = settings.text(key);
    String before = "failed to parse " + words + ": ";
    Durations.readOptional(report, NOTIFICATION_DURATION_INVALID, text, before)
        .filter(nanos -> positive && nanos == 0)
        .ifPresent(
            zero ->
                report.refuse(
                    NOTIFICATION_DURATION_INVALID,
                    text,
                    "the " + words + " must be above zero",
                    "invalid notification settings"));
  }
}
