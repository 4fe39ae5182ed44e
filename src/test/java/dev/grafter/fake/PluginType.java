package dev.grafter.fake;

import java.util.Map;

/** The datasource plugins that the server knows. */
final class PluginType {

  private static final Map<String, String> NAMES =
      Map.of(
          "loki", "Loki",
          "prometheus", "Prometheus",
          "tempo", "Tempo",
          "alertmanager", "Alertmanager",
          "elasticsearch", "Elasticsearch",
          "testdata", "TestData");

  private PluginType() {}

  static String name(String type) {
    return NAMES.getOrDefault(type, type);
  }

  static String logo(String type, Profile profile) {
    if (!NAMES.containsKey(type)) {
      return "public/img/icn-datasource.svg";
    }
    String root = profile.since(12) ? "public/plugins/" : "public/app/plugins/datasource/";
    return root + type + "/img/" + type + "_icon.svg";
  }
}
