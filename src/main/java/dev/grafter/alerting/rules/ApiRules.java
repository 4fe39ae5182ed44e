package dev.grafter.alerting.rules;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rules as Grafana's provisioning API answers them: one, a list, or a group. */
final class ApiRules {

  private ApiRules() {}

  static boolean isRule(Node node) {
    return node instanceof Node.Obj rule && rule.has("title") && rule.has("data");
  }

  static boolean isGroup(Node node) {
    return node instanceof Node.Obj group && group.has("folderUid") && group.has("rules");
  }

  static List<EvaluableRule> answer(Node node) {
    List<EvaluableRule> rules = new ArrayList<>();
    if (node instanceof Node.Arr list) {
      list.items().forEach(item -> rules.addAll(answer(item)));
    } else if (node instanceof Node.Obj group && isGroup(group)) {
      GrafanaGroup place = group(group);
      for (Node.Obj rule : Nodes.list(group, "rules", "group \"" + place.name() + "\"")) {
        GrafanaRuleReader.api(rule, place).read().ifPresent(rules::add);
      }
    } else if (node instanceof Node.Obj rule) {
      GrafanaRuleReader.api(rule, place(rule)).read().ifPresent(rules::add);
    }
    return rules;
  }

  private static GrafanaGroup group(Node.Obj group) {
    String folder = group.text("folderUid").orElse("");
    Duration interval =
        group
            .find("interval")
            .filter(Node.Num.class::isInstance)
            .map(node -> Duration.ofSeconds((long) ((Node.Num) node).doubleValue()))
            .filter(time -> !time.isZero() && !time.isNegative())
            .orElse(GrafanaGroup.DEFAULT_INTERVAL);
    return new GrafanaGroup(folder, folder, group.text("title").orElse(""), interval);
  }

  /** A rule alone does not say how often its group is evaluated, nor its folder's title. */
  private static GrafanaGroup place(Node.Obj rule) {
    String folder = rule.text("folderUID").orElse("");
    return new GrafanaGroup(
        folder, folder, rule.text("ruleGroup").orElse(""), GrafanaGroup.DEFAULT_INTERVAL);
  }
}
