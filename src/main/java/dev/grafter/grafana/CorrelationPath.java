package dev.grafter.grafana;

import dev.grafter.http.HttpPath;

/** The paths of correlations. */
final class CorrelationPath {

  private CorrelationPath() {}

  static HttpPath all() {
    return HttpPath.of("api", "datasources", "correlations");
  }

  static HttpPath of(String source) {
    return HttpPath.of("api", "datasources", "uid", source, "correlations");
  }

  static HttpPath of(String source, String uid) {
    return HttpPath.of("api", "datasources", "uid", source, "correlations", uid);
  }
}
