package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_EMPTY;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_FOLDER_DEEP;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_FOLDER_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_INTERVAL_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_INTERVAL_UNEVEN;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_NAME_LONG;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.GROUP_NAME_MISSING;

import dev.grafter.gotext.GoDuration;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a rule group. */
final class GroupReader {

  static final int MAX_TITLE = 190;
  private static final int MAX_DEPTH = 4;
  private static final long BASE_INTERVAL_SECONDS = 10;

  private final Report report;

  GroupReader(Report report) {
    this.report = report;
  }

  RuleGroup read(Section group) {
    Text name = group.text("name");
    name(name);
    final long org = Org.read(group);
    Text interval = group.text("interval");
    Text folder = group.text("folder");
    folder(folder);
    List<RuleGroup.AlertRule> rules = new ArrayList<>();
    RuleReader reader = new RuleReader(report);
    for (Section rule : group.sections("rules", "an alert rule")) {
      rules.add(reader.read(rule));
    }
    if (rules.isEmpty()) {
      report.add(
          GROUP_EMPTY,
          group.where("rules"),
          group.path("rules"),
          "a group without rules makes nothing and deletes nothing: add rules, or name those that"
              + " shall go in deleteRules");
    }
    group.done();
    return new RuleGroup(org, name, folder, interval(interval), rules);
  }

  private void folder(Text folder) {
    List<String> titles = titles(folder.value());
    if (folder.value().isBlank()) {
      report.refuse(
          GROUP_FOLDER_MISSING,
          folder,
          "a rule group needs a folder, named by its title (\"Parent/Child\" for a nested one): add"
              + " one",
          "rule group has no folder set");
    } else if (titles.isEmpty()) {
      report.refuse(
          GROUP_FOLDER_MISSING,
          folder,
          "a path of slashes names no folder: write its title",
          "invalid folder fullpath: " + folder.value());
    } else if (titles.size() > MAX_DEPTH) {
      report.refuse(
          GROUP_FOLDER_DEEP,
          folder,
          "folders nest at most four deep; write \\/ for a slash that belongs to a title",
          "depth");
    }
  }

  /** The titles of a path; a backslash keeps the slash after it from separating. */
  private static List<String> titles(String path) {
    return Stream.of(path.split("(?<!\\\\)/")).filter(title -> !title.isEmpty()).toList();
  }

  private void name(Text name) {
    if (name.value().isBlank()) {
      report.refuse(
          GROUP_NAME_MISSING,
          name,
          "a rule group needs a name: add one",
          "rule group has no name set");
    } else if (tooLong(name)) {
      report.refuse(
          GROUP_NAME_LONG,
          name,
          "a rule group's name has at most 190 bytes: shorten it",
          "rule group name length should not be greater than 190");
    }
  }

  static boolean tooLong(Text text) {
    return text.value().getBytes(StandardCharsets.UTF_8).length > MAX_TITLE;
  }

  private Optional<Long> interval(Text interval) {
    Optional<Long> nanos = Durations.read(report, GROUP_INTERVAL_INVALID, interval, "");
    nanos.ifPresent(value -> even(interval, value / Durations.SECOND));
    return nanos;
  }

  private void even(Text interval, long seconds) {
    if (seconds <= 0 || seconds % BASE_INTERVAL_SECONDS != 0) {
      report.refuse(
          GROUP_INTERVAL_UNEVEN,
          interval,
          "the interval must be a multiple of 10s: Grafana makes the rules of the group, with"
              + " another interval, and only then refuses "
              + interval.shown(),
          "interval ("
              + GoDuration.format(seconds * Durations.SECOND)
              + ") should be non-zero and divided exactly by scheduler interval: 10");
    }
  }
}
