package dev.grafter.model.alert;

import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Grafana-managed rules that are evaluated together, in order.
 *
 * @param folderUid the folder
 * @param name its name
 * @param interval how often it is evaluated; a multiple of 10 seconds
 * @param rules the rules; no title twice, since Grafana before 12 refuses that
 */
public record AlertGroup(String folderUid, String name, Duration interval, List<AlertRule> rules) {

  /** Checks that titles are distinct; the rest is checked by {@link Resource.RuleGroup}. */
  public AlertGroup {
    rules = List.copyOf(rules);
    Set<String> titles = new HashSet<>();
    for (AlertRule rule : rules) {
      if (!titles.add(rule.title())) {
        throw new IllegalArgumentException(
            "group \"" + name + "\" has two rules titled \"" + rule.title() + "\"");
      }
    }
  }

  /** The group as Grafana keeps it. */
  public Resource.RuleGroup toResource() {
    return new Resource.RuleGroup(
        folderUid, name, interval, rules.stream().map(AlertRule::node).toList());
  }
}
