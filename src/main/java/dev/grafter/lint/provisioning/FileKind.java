package dev.grafter.lint.provisioning;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a provisioning file provisions, told by the keys at its top. */
public enum FileKind {
  /** Datasources. */
  DATASOURCES(
      "datasources", List.of("datasources", "deleteDatasources", "delete_datasources", "prune")),
  /** Directories of dashboards. */
  DASHBOARDS("dashboards", List.of("providers")),
  /** Alert rules, contact points, policies, mute timings and templates. */
  ALERTING(
      "alerting",
      List.of(
          "groups",
          "deleteRules",
          "contactPoints",
          "deleteContactPoints",
          "policies",
          "resetPolicies",
          "muteTimes",
          "deleteMuteTimes",
          "templates",
          "deleteTemplates")),
  /** Plugins and access control, which are left alone. */
  OTHER("other", List.of("apps", "roles", "teams", "notifiers", "delete_notifiers"));

  private final String directory;
  private final List<String> keys;

  FileKind(String directory, List<String> keys) {
    this.directory = directory;
    this.keys = keys;
  }

  /** The directory below Grafana's provisioning directory that such files are read from. */
  public String directory() {
    return directory;
  }

  /** The keys at the top that tell this kind. */
  public List<String> keys() {
    return keys;
  }

  /** The kind whose key comes first. */
  public static Optional<FileKind> of(Set<String> topLevelKeys) {
    for (String key : topLevelKeys) {
      for (FileKind kind : values()) {
        if (kind.keys.contains(key)) {
          return Optional.of(kind);
        }
      }
    }
    return Optional.empty();
  }

  /** All kinds that have a key at the top. */
  public static Set<FileKind> all(Set<String> topLevelKeys) {
    Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);
    for (FileKind kind : values()) {
      if (kind.keys.stream().anyMatch(topLevelKeys::contains)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }
}
