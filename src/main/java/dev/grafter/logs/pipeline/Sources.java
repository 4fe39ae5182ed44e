package dev.grafter.logs.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names and the extracted names that they are set from. */
final class Sources {

  private Sources() {}

  static Map<String, Optional<String>> sameName(String... names) {
    Map<String, Optional<String>> map = new LinkedHashMap<>();
    for (String name : names) {
      map.put(name, Optional.empty());
    }
    return map;
  }

  static Map<String, String> of(Map<String, Optional<String>> configured) {
    Map<String, String> sources = new LinkedHashMap<>();
    configured.forEach(
        (name, source) -> sources.put(name, source.filter(text -> !text.isEmpty()).orElse(name)));
    return sources;
  }
}
