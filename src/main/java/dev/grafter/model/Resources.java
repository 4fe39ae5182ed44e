package dev.grafter.model;

import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The checks that resources share. */
final class Resources {

  private static final long BASE_INTERVAL_SECONDS = 10;

  private Resources() {}

  static void requireTitle(String title, String what, int most) {
    if (title.isBlank()) {
      throw new IllegalArgumentException(what + " has no name: give it one");
    }
    if (title.length() > most) {
      throw new IllegalArgumentException(
          what + " has a name of " + title.length() + " characters; Grafana takes " + most);
    }
  }

  static void requireKey(Node.Obj content, String key, String what) {
    if (!content.has(key)) {
      throw new IllegalArgumentException(what + " lacks \"" + key + "\"");
    }
  }

  static void requireInterval(Duration interval, String what) {
    if (interval.isNegative()
        || interval.isZero()
        || interval.toMillis() % (BASE_INTERVAL_SECONDS * 1000) != 0) {
      throw new IllegalArgumentException(
          what
              + " is evaluated every "
              + interval
              + ": Grafana takes multiples of "
              + BASE_INTERVAL_SECONDS
              + " seconds");
    }
  }

  static void requireUniqueUids(List<Node.Obj> rules, String what) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException(what + " has no rule");
    }
    Set<String> uids = new HashSet<>();
    for (Node.Obj rule : rules) {
      String uid = Uid.checked(rule.text("uid").orElse(""), "a rule of " + what);
      if (!uids.add(uid)) {
        throw new IllegalArgumentException(what + " has two rules with the uid \"" + uid + "\"");
      }
    }
  }

  static <T> Map<String, T> sorted(Map<String, T> values) {
    return Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
