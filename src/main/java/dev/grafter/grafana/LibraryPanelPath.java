package dev.grafter.grafana;

import dev.grafter.http.HttpPath;

/** The paths of library panels. */
final class LibraryPanelPath {

  private LibraryPanelPath() {}

  static HttpPath all() {
    return HttpPath.of("api", "library-elements");
  }

  static HttpPath of(String uid) {
    return HttpPath.of("api", "library-elements", uid);
  }
}
