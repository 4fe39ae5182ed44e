package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules of Loki's ruler that are evaluated together.
 *
 * @param namespace its namespace; with local files the file's name
 * @param name its name
 * @param interval how often it is evaluated
 * @param rules the rules, in order
 */
public record RulerGroup(String namespace, String name, Duration interval, List<RulerRule> rules) {

  /** Checks the interval and that no two rules are the same to Loki. */
  public RulerGroup {
    rules = List.copyOf(rules);
    if (PromDuration.checked(interval, "the interval of ruler group \"" + name + "\"").isZero()) {
      throw new IllegalArgumentException("ruler group \"" + name + "\" has an interval of nothing");
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("ruler group \"" + name + "\" has no rule");
    }
    Set<String> names = new HashSet<>();
    for (RulerRule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "ruler group \"" + name + "\" has two rules named \"" + rule.name() + "\"");
      }
    }
  }

  /** The group as Loki keeps it. */
  public Resource.RulerGroup toResource() {
    Node.Obj content =
        Node.object()
            .put("interval", PromDuration.text(interval))
            .put("rules", Node.list(rules.stream().map(RulerRule::node).toList()))
            .build();
    return new Resource.RulerGroup(namespace, name, content);
  }
}
