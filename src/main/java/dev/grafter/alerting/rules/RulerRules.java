package dev.grafter.alerting.rules;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rule files of Loki's ruler, checked as Loki checks them. */
final class RulerRules {

  private static final Set<String> FILE_KEYS = Set.of("namespace", "groups");
  private static final Set<String> GROUP_KEYS =
      Set.of("name", "interval", "query_offset", "limit", "rules");
  static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(1);

  private RulerRules() {}

  static boolean isRule(Node.Obj rule) {
    return rule.has("expr") || ((rule.has("alert") || rule.has("record")) && !rule.has("data"));
  }

  /** Whether this is what the ruler's API answers: namespaces with their groups. */
  static boolean isNamespaces(Node.Obj file) {
    return file.size() > 0
        && file.fields().values().stream()
            .allMatch(
                value ->
                    value instanceof Node.Arr list
                        && list.items().stream()
                            .allMatch(
                                item -> item instanceof Node.Obj group && group.has("rules")));
  }

  static List<EvaluableRule> namespaces(Node.Obj file) {
    List<EvaluableRule> rules = new ArrayList<>();
    file.fields()
        .forEach((name, groups) -> rules.addAll(groups(Nodes.list(file, name, "the file"))));
    return rules;
  }

  static List<EvaluableRule> file(Node.Obj file) {
    requireKeys(file, FILE_KEYS, "a rule file");
    return groups(Nodes.list(file, "groups", "the file"));
  }

  private static List<EvaluableRule> groups(List<Node.Obj> groups) {
    Set<String> names = new HashSet<>();
    List<EvaluableRule> rules = new ArrayList<>();
    for (Node.Obj group : groups) {
      String name = Nodes.required(group, "name", "a group");
      if (!names.add(name)) {
        throw new CodecException(
            group.get("name").where(), "groupname: \"" + name + "\" is repeated in the same file");
      }
      rules.addAll(group(group));
    }
    return rules;
  }

  static List<EvaluableRule> group(Node.Obj group) {
    String name = Nodes.required(group, "name", "a group");
    String what = "group \"" + name + "\"";
    requireKeys(group, GROUP_KEYS, what);
    Duration interval = Nodes.duration(group, "interval", what, UnaryOperator.identity());
    Nodes.duration(group, "query_offset", what, UnaryOperator.identity());
    RulerRuleReader reader =
        new RulerRuleReader(
            name, interval.isZero() ? DEFAULT_INTERVAL : interval, limit(group, what));
    List<EvaluableRule> rules = new ArrayList<>();
    for (Node.Obj rule : Nodes.list(group, "rules", what)) {
      reader.read(rule).ifPresent(rules::add);
    }
    return rules;
  }

  private static int limit(Node.Obj group, String what) {
    Optional<String> text = Nodes.text(group, "limit", what);
    try {
      return Integer.parseInt(text.orElse("0"));
    } catch (NumberFormatException e) {
      throw new CodecException(group.get("limit").where(), what + ": limit is a whole number");
    }
  }

  static void requireKeys(Node.Obj node, Set<String> known, String what) {
    for (String key : node.fields().keySet()) {
      if (!known.contains(key)) {
        throw new CodecException(
            node.keyLocation(key), what + " has no key \"" + key + "\": Loki refuses the file");
      }
    }
  }
}
