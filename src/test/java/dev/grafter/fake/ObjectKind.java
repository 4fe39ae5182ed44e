package dev.grafter.fake;

import java.util.Optional;

/** What {@code /apis} serves. */
enum ObjectKind {
  FOLDER("folder.grafana.app", "folders", "Folder"),
  DASHBOARD("dashboard.grafana.app", "dashboards", "Dashboard");

  private final String group;
  private final String resource;
  private final String title;

  ObjectKind(String group, String resource, String title) {
    this.group = group;
    this.resource = resource;
    this.title = title;
  }

  static Optional<ObjectKind> of(String group, String resource) {
    for (ObjectKind kind : values()) {
      if (kind.group.equals(group) && kind.resource.equals(resource)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The API group. */
  String group() {
    return group;
  }

  /** The plural name in paths. */
  String resource() {
    return resource;
  }

  /** The kind as objects name it. */
  String title() {
    return title;
  }

  /** The resource with its group, as errors name it. */
  String qualified() {
    return resource + "." + group;
  }
}
