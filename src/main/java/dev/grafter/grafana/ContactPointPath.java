package dev.grafter.grafana;

import dev.grafter.http.HttpPath;

/** The paths of contact points. */
final class ContactPointPath {

  private ContactPointPath() {}

  static HttpPath all() {
    return HttpPath.of("api", "v1", "provisioning", "contact-points");
  }

  static HttpPath of(String uid) {
    return HttpPath.of("api", "v1", "provisioning", "contact-points", uid);
  }
}
