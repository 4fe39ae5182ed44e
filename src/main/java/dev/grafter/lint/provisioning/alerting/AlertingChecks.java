package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.CONTACT_POINT_UID_TWICE;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.DELETE_OF_OWN;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.MUTE_TIMING_REPLACED;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_REPLACED;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_RESET;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.RULE_TITLE_TWICE;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.RULE_UID_TWICE;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.TEMPLATE_REPLACED;

import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import dev.grafter.lint.provisioning.Whole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What goes wrong between the things of all alerting files, in the order in which Grafana reads.
 */
public final class AlertingChecks {

  private final Report report;

  /** Checks that report there. */
  public AlertingChecks(Report report) {
    this.report = report;
  }

  /** A uid or a name within an organisation. */
  private record Key(long org, String text) {}

  /** Checks files in the order in which Grafana reads them. */
  public void check(List<AlertingFile> files) {
    new ReferenceChecks(report).check(files);
    List<RuleGroup> groups = all(files, AlertingFile::groups);
    Map<Key, RuleGroup.AlertRule> rules = ruleUids(groups);
    titles(groups);
    Map<Key, Text> receivers = receiverUids(all(files, AlertingFile::contactPoints));
    trees(files);
    replaced(all(files, AlertingFile::muteTimings), MUTE_TIMING_REPLACED, "the mute timing");
    replaced(all(files, AlertingFile::templates), TEMPLATE_REPLACED, "the template");
    for (AlertingFile file : files) {
      own(file.deletions().rules(), rules.keySet().stream().toList(), "rule");
      own(file.deletions().contactPoints(), receivers.keySet().stream().toList(), "receiver");
      own(file.deletions().muteTimings(), keys(files, AlertingFile::muteTimings), "mute timing");
      own(file.deletions().templates(), keys(files, AlertingFile::templates), "template");
    }
  }

  private static <T> List<T> all(List<AlertingFile> files, Function<AlertingFile, List<T>> part) {
    return files.stream().flatMap(file -> part.apply(file).stream()).toList();
  }

  private static List<Key> keys(
      List<AlertingFile> files, Function<AlertingFile, List<Named>> part) {
    return all(files, part).stream()
        .map(named -> new Key(named.org(), named.name().value()))
        .toList();
  }

  private Map<Key, RuleGroup.AlertRule> ruleUids(List<RuleGroup> groups) {
    Map<Key, RuleGroup.AlertRule> seen = new HashMap<>();
    for (RuleGroup group : groups) {
      for (RuleGroup.AlertRule rule : group.rules()) {
        Key key = new Key(group.org(), rule.uid().value());
        RuleGroup.AlertRule before = rule.uid().isEmpty() ? null : seen.put(key, rule);
        if (before != null) {
          report.add(
              RULE_UID_TWICE,
              rule.uid(),
              "the rule at "
                  + before.uid().where()
                  + " has this uid already: Grafana keeps one"
                  + " rule, with this content and in this group; give each its own uid");
        }
      }
    }
    return seen;
  }

  private record TitleKey(long org, String folder, String title) {}

  private void titles(List<RuleGroup> groups) {
    Map<TitleKey, RuleGroup.AlertRule> seen = new HashMap<>();
    for (RuleGroup group : groups) {
      for (RuleGroup.AlertRule rule : group.rules()) {
        TitleKey key = new TitleKey(group.org(), group.folder().value(), rule.title().value());
        RuleGroup.AlertRule before = seen.putIfAbsent(key, rule);
        if (before != null
            && !rule.title().isEmpty()
            && !before.uid().value().equals(rule.uid().value())) {
          report.add(
              RULE_TITLE_TWICE,
              rule.title(),
              "the rule at "
                  + before.title().where()
                  + " has this title in the same folder:"
                  + " Grafana 13 takes both, earlier ones refuse the second; give each its own");
        }
      }
    }
  }

  private Map<Key, Text> receiverUids(List<ContactPoint> points) {
    Map<Key, Text> seen = new HashMap<>();
    for (ContactPoint point : points) {
      for (Text uid : point.uids()) {
        Text before = seen.put(new Key(point.org(), uid.value().strip()), uid);
        if (before != null && !uid.value().isBlank()) {
          report.add(
              CONTACT_POINT_UID_TWICE,
              uid,
              "the receiver at "
                  + before.where()
                  + " has this uid already: Grafana replaces it by"
                  + " this one; give each its own uid");
        }
      }
    }
    return seen;
  }

  private void trees(List<AlertingFile> files) {
    Map<Long, Policy> seen = new HashMap<>();
    for (Policy tree : all(files, AlertingFile::policies)) {
      Policy before = seen.put(tree.org(), tree);
      if (before != null) {
        report.add(
            POLICY_REPLACED,
            before.where(),
            before.path(),
            "an organisation has one tree of policies, and "
                + tree.where()
                + " replaces this one:"
                + " put all routes into one tree");
      }
    }
    for (Whole org : all(files, AlertingFile::resets)) {
      Policy lost = seen.get(org.value());
      if (lost != null) {
        report.add(
            POLICY_RESET,
            org.where(),
            org.path(),
            "Grafana resets the policies after it made those at "
                + lost.where()
                + ", so nothing of them stays: remove one of the two");
      }
    }
  }

  private void replaced(List<Named> things, AlertingRule rule, String what) {
    Map<Key, Text> seen = new HashMap<>();
    for (Named thing : things) {
      Text before = seen.put(new Key(thing.org(), thing.name().value()), thing.name());
      if (before != null && !thing.name().isEmpty()) {
        report.add(
            rule,
            before,
            what
                + " at "
                + thing.name().where()
                + " has the same name and replaces this one:"
                + " remove one of them");
      }
    }
  }

  private void own(List<Named> deleted, List<Key> made, String what) {
    for (Named entry : deleted) {
      if (made.contains(new Key(entry.org(), entry.name().value()))) {
        report.add(
            DELETE_OF_OWN,
            entry.name(),
            "the files make this "
                + what
                + " too: Grafana makes it and then deletes it; remove one"
                + " of the two");
      }
    }
  }
}
