package dev.grafter.grafana;

import dev.grafter.http.HttpPath;

/**
 * A kind on the app platform.
 *
 * @param words the kind in sentences, such as {@code dashboards}
 * @param group its API group
 * @param version the version that we speak
 * @param plural its name in paths
 * @param namespace the organisation's namespace
 */
record AppKind(String words, String group, String version, String plural, String namespace) {

  HttpPath path() {
    return HttpPath.of("apis", group, version, "namespaces", namespace, plural);
  }

  HttpPath path(String name) {
    return HttpPath.of("apis", group, version, "namespaces", namespace, plural, name);
  }

  String apiVersion() {
    return group + "/" + version;
  }

  /** The namespace of an organisation. */
  static String namespace(long org) {
    return org == 1 ? "default" : "org-" + org;
  }
}
