package dev.grafter.fake;

import dev.grafter.fake.Rule.GroupKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The alert rules of an organisation, in groups; a group without rules is gone. */
final class RuleStore {

  /**
   * A group.
   *
   * @param interval the time between evaluations in seconds
   * @param rules in the order of evaluation
   */
  record Group(GroupKey key, long interval, List<Rule> rules) {}

  private final TreeMap<GroupKey, Group> groups = new TreeMap<>();
  private final Map<String, Integer> firing = new HashMap<>();

  Optional<Group> find(GroupKey key) {
    return Optional.ofNullable(groups.get(key));
  }

  Collection<Group> all() {
    return groups.values();
  }

  Optional<Rule> rule(String uid) {
    for (Group group : groups.values()) {
      for (Rule rule : group.rules()) {
        if (rule.uid().equals(uid)) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  List<Rule> rulesIn(String folder) {
    return groups.values().stream()
        .filter(group -> group.key().folder().equals(folder))
        .flatMap(group -> group.rules().stream())
        .toList();
  }

  /** How many instances of a rule fire. */
  int firing(String uid) {
    return firing.getOrDefault(uid, 0);
  }

  void firing(String uid, int instances) {
    firing.put(uid, instances);
  }

  boolean hasFolder(String folder) {
    return !rulesIn(folder).isEmpty();
  }

  void removeFolder(String folder) {
    groups.keySet().removeIf(key -> key.folder().equals(folder));
  }

  void put(Group group) {
    if (group.rules().isEmpty()) {
      groups.remove(group.key());
    } else {
      groups.put(group.key(), group);
    }
  }

  /** Adds or replaces one rule; it leaves the group that it was in. */
  void put(Rule rule, long standardInterval) {
    Optional<Rule> old = rule(rule.uid());
    if (old.isPresent() && !old.get().key().equals(rule.key())) {
      remove(rule.uid());
    }
    Group group = find(rule.key()).orElse(new Group(rule.key(), standardInterval, List.of()));
    List<Rule> rules = new ArrayList<>(group.rules());
    int at = indexOf(rules, rule.uid());
    if (at < 0) {
      rules.add(rule);
    } else {
      rules.set(at, rule);
    }
    put(new Group(group.key(), group.interval(), List.copyOf(rules)));
  }

  private static int indexOf(List<Rule> rules, String uid) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).uid().equals(uid)) {
        return i;
      }
    }
    return -1;
  }

  void remove(String uid) {
    rule(uid).ifPresent(rule -> removeFrom(groups.get(rule.key()), uid));
  }

  private void removeFrom(Group group, String uid) {
    put(
        new Group(
            group.key(),
            group.interval(),
            group.rules().stream().filter(rule -> !rule.uid().equals(uid)).toList()));
  }
}
