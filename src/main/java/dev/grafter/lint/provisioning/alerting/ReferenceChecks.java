package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.MUTE_TIMING_UNKNOWN;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.RECEIVER_UNKNOWN;

import dev.grafter.codec.Suggestion;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contact points and mute timings that rules and policies name must exist: made by one of the files
 * or taken to exist.
 */
final class ReferenceChecks {

  private static final String INVALID = "Invalid format of the submitted route: ";

  private final Report report;
  private final Map<Long, Set<String>> receivers = new HashMap<>();
  private final Map<Long, Set<String>> timings = new HashMap<>();

  ReferenceChecks(Report report) {
    this.report = report;
  }

  void check(List<AlertingFile> files) {
    for (AlertingFile file : files) {
      file.contactPoints().forEach(point -> add(receivers, point.org(), point.effectiveName()));
      file.muteTimings().forEach(timing -> add(timings, timing.org(), timing.name().value()));
    }
    for (AlertingFile file : files) {
      file.policies().forEach(this::policy);
      file.groups()
          .forEach(
              group ->
                  group
                      .rules()
                      .forEach(
                          rule ->
                              rule.notification()
                                  .ifPresent(settings -> rule(group.org(), settings))));
    }
  }

  private static void add(Map<Long, Set<String>> names, long org, String name) {
    names.computeIfAbsent(org, key -> new HashSet<>()).add(name);
  }

  private boolean isReceiver(long org, String name) {
    return report.assumptions().contactPoints().contains(name)
        || receivers.getOrDefault(org, Set.of()).contains(name);
  }

  private boolean isTiming(long org, String name) {
    return report.assumptions().muteTimings().contains(name)
        || timings.getOrDefault(org, Set.of()).contains(name);
  }

  private void policy(Policy tree) {
    for (Policy.Reference receiver : tree.receivers()) {
      if (!isReceiver(tree.org(), receiver.name())) {
        report.refuse(
            RECEIVER_UNKNOWN,
            receiver.where(),
            receiver.path(),
            unknown("contact point", receiver.name(), receivers.get(tree.org()), receiver),
            INVALID + "receiver '" + receiver.name() + "' does not exist");
      }
    }
    timings(tree, tree.muteTimings(), "mute");
    timings(tree, tree.activeTimings(), "active");
  }

  private void timings(Policy tree, List<Policy.Reference> references, String word) {
    for (Policy.Reference timing : references) {
      if (!isTiming(tree.org(), timing.name())) {
        report.refuse(
            MUTE_TIMING_UNKNOWN,
            timing.where(),
            timing.path(),
            unknown("mute timing", timing.name(), timings.get(tree.org()), timing),
            word + " time interval '" + timing.name() + "' does not exist");
      }
    }
  }

  private void rule(long org, RuleGroup.Notification settings) {
    Text receiver = settings.receiver();
    if (!receiver.isEmpty() && !isReceiver(org, receiver.value())) {
      report.refuse(
          RECEIVER_UNKNOWN,
          receiver,
          unknown("contact point", receiver.value(), receivers.get(org), reference(receiver)),
          "receiver " + receiver.value() + " does not exist");
    }
    for (Text timing : settings.timings()) {
      if (!isTiming(org, timing.value())) {
        report.refuse(
            MUTE_TIMING_UNKNOWN,
            timing,
            unknown("mute timing", timing.value(), timings.get(org), reference(timing)),
            "time interval " + timing.value() + " does not exist");
      }
    }
  }

  private static Policy.Reference reference(Text text) {
    return new Policy.Reference(text.value(), text.where(), text.path());
  }

  private String unknown(String what, String name, Set<String> made, Policy.Reference reference) {
    if (report.isHidden(reference.where())) {
      return "no file makes this " + what + ": Grafana refuses it unless it exists already";
    }
    String hint =
        Suggestion.nearest(name, made == null ? Set.of() : made)
            .map(near -> "; did you mean \"" + near + "\"?")
            .orElse("");
    return "no file makes the "
        + what
        + " \""
        + name
        + "\": Grafana refuses it unless it exists already"
        + hint;
  }
}
