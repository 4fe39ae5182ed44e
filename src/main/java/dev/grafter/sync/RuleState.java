package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which alert rules lose their state. Grafana forgets what a rule knows (pending, firing) when
 * its query, condition, labels, waiting time, title or folder change.
 */
final class RuleState {

  private static final Map<String, String> RESETTING = new LinkedHashMap<>();

  static {
    RESETTING.put("data", "query");
    RESETTING.put("condition", "condition");
    RESETTING.put("labels", "labels");
    RESETTING.put("for", "waiting time");
    RESETTING.put("title", "title");
  }

  private RuleState() {}

  static List<String> notes(Desired desired, Live live) {
    if (desired.key().kind() != ResourceKind.RULE_GROUP) {
      return List.of();
    }
    Map<String, Node.Obj> before = rules(desired.canonical(live.content().orElseThrow()));
    List<String> notes = new ArrayList<>();
    rules(desired.canonical()).forEach((uid, rule) -> note(before.get(uid), rule, notes));
    before.keySet().removeAll(rules(desired.canonical()).keySet());
    before.values().forEach(rule -> notes.add("The rule " + name(rule) + " is removed."));
    return notes;
  }

  private static void note(Node.Obj before, Node.Obj rule, List<String> notes) {
    if (before == null) {
      notes.add("The rule " + name(rule) + " is new.");
      return;
    }
    List<String> parts =
        RESETTING.keySet().stream()
            .filter(key -> !before.find(key).equals(rule.find(key)))
            .map(RESETTING::get)
            .toList();
    if (!parts.isEmpty()) {
      notes.add(
          "The rule "
              + name(rule)
              + " starts again from Normal, since its "
              + String.join(", ", parts)
              + (parts.size() == 1 ? " changes." : " change."));
    }
  }

  private static String name(Node.Obj rule) {
    return "\"" + rule.text("title").orElse(rule.text("uid").orElse("?")) + "\"";
  }

  private static Map<String, Node.Obj> rules(Node.Obj canonical) {
    Map<String, Node.Obj> rules = new LinkedHashMap<>();
    canonical.find("rules").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .forEach(rule -> rules.put(rule.text("uid").orElse(""), rule));
    return rules;
  }
}
