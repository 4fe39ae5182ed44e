package dev.grafter.definitions;

import dev.grafter.fleet.Level;

/**
 * What the things of a level are called. Uids carry the level, so that one Grafana can hold both.
 *
 * @param level the level
 */
record LevelNames(Level level) {

  /** The label that only our alerts carry; its value is the level's. */
  static final String ROUTE_LABEL = "grafter";

  private static final String PREFIX = "grafter-";

  String uid(String what) {
    return PREFIX + level.id() + "-" + what;
  }

  String title(String what) {
    return level.title() + " " + what;
  }

  String folderUid() {
    return uid("logs");
  }

  String datasourceUid() {
    return uid("loki");
  }

  String datasourceName() {
    return title("logs (Loki)");
  }

  String explorerUid() {
    return uid("explorer");
  }

  String overviewUid() {
    return uid("overview");
  }

  String contactPointName() {
    return title("logs on call");
  }

  /** The tag that our dashboards of this level share, by which they link to each other. */
  String tag() {
    return level.id() + "-logs";
  }

  /** The container of the manager, whose errors page at once. */
  String managerContainer() {
    return switch (level) {
      case ROOT -> "system_manager";
      case CLUSTER -> "cluster_manager";
    };
  }

  /** The alert on the manager's errors. */
  String managerAlert() {
    return switch (level) {
      case ROOT -> "SystemManagerErrors";
      case CLUSTER -> "ClusterManagerErrors";
    };
  }
}
