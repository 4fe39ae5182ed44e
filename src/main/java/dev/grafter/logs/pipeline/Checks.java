package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.LabelNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the constructors of stages share. */
final class Checks {

  private Checks() {}

  static void check(boolean ok, String problem) {
    if (!ok) {
      throw new IllegalArgumentException(problem);
    }
  }

  static void notEmpty(String text, String problem) {
    check(!text.isEmpty(), problem);
  }

  /** A source that is given must name something. */
  static void source(Optional<String> source, String problem) {
    check(source.filter(String::isEmpty).isEmpty(), problem);
  }

  static <V> Map<String, V> copy(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  static <V> Map<String, V> labels(Map<String, V> map) {
    for (String name : map.keySet()) {
      check(LabelNames.isValid(name), "invalid label name: " + name);
    }
    return copy(map);
  }
}
