package dev.grafter.fake;

import dev.grafter.codec.Node;

/** Finds what the notification settings of rules name. */
final class RuleUse {

  private RuleUse() {}

  /** Whether a rule's notification settings hold a name under a key, alone or in a list. */
  static boolean of(Org org, String key, String name) {
    return org.rules().all().stream()
        .flatMap(group -> group.rules().stream())
        .map(rule -> rule.content().notificationSettings())
        .anyMatch(settings -> settings instanceof Node.Obj obj && names(obj.get(key), name));
  }

  private static boolean names(Node value, String name) {
    return Node.of(name).equals(value)
        || (value instanceof Node.Arr list && list.items().contains(Node.of(name)));
  }
}
