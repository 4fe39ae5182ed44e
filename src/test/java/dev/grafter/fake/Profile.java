package dev.grafter.fake;

import java.util.List;

/**
 * What a release of Grafana does. {@link #GRAFANA_13} agrees with a recorded 13.1.0; the others are
 * built from the reference, where a rule of theirs differs from 13.1.
 */
public enum Profile {
  /** 10.4: classic API only, no nested folders, titles unique in their folder. */
  GRAFANA_10(10, "10.4.19"),
  /** 11.6: classic API only, nested folders. */
  GRAFANA_11(11, "11.6.4"),
  /** 12.4: classic API and {@code /apis}, which refuses own labels and loses own annotations. */
  GRAFANA_12(12, "12.4.2"),
  /** 13.1: classic API and {@code /apis} with own labels and annotations. */
  GRAFANA_13(13, "13.1.0");

  private static final String DASHBOARDS = "dashboard.grafana.app";
  private static final String FOLDERS = "folder.grafana.app";

  private final int major;
  private final String version;

  Profile(int major, String version) {
    this.major = major;
    this.version = version;
  }

  /** The version that {@code /api/health} tells. */
  public String version() {
    return version;
  }

  /** Whether this release or a later one. */
  boolean since(int release) {
    return major >= release;
  }

  /** Whether dashboards and folders are served below {@code /apis}. */
  public boolean appPlatform() {
    return since(12);
  }

  /** Whether {@code /apis} keeps labels and annotations of the writer. */
  public boolean keepsMarks() {
    return since(13);
  }

  boolean nestedFolders() {
    return since(11);
  }

  /** Titles of dashboards and folders were unique in their folder until 11.2. */
  boolean uniqueTitles() {
    return !since(11);
  }

  /** Titles of alert rules were unique in their folder until 11.6. */
  boolean uniqueRuleTitles() {
    return !since(12);
  }

  /** Before 13 each save makes a new version, even of equal JSON. */
  boolean versionOnEverySave() {
    return !since(13);
  }

  boolean checksDatasourceUid() {
    return since(12);
  }

  boolean structuredAlertingErrors() {
    return since(11);
  }

  /** The versions of a group that this release serves, the preferred one first. */
  List<String> served(String group) {
    return switch (group) {
      case DASHBOARDS ->
          since(13)
              ? List.of("v2", "v2beta1", "v2alpha1", "v0alpha1", "v1", "v1beta1")
              : List.of("v1beta1", "v0alpha1", "v2alpha1", "v2beta1");
      case FOLDERS -> since(13) ? List.of("v1", "v1beta1") : List.of("v1beta1");
      default -> List.of();
    };
  }
}
