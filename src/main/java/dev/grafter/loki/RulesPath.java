package dev.grafter.loki;

import dev.grafter.http.HttpPath;

/** The paths of rules. */
final class RulesPath {

  private RulesPath() {}

  static HttpPath all() {
    return HttpPath.of("loki", "api", "v1", "rules");
  }

  static HttpPath of(String namespace) {
    return HttpPath.of("loki", "api", "v1", "rules", namespace);
  }

  static HttpPath of(String namespace, String group) {
    return HttpPath.of("loki", "api", "v1", "rules", namespace, group);
  }
}
