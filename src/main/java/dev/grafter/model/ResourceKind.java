package dev.grafter.model;

import java.util.Locale;

/**
 * The kinds of things that we manage, in the order in which they must be created: each kind needs
 * only earlier ones.
 */
public enum ResourceKind {
  /** A folder of dashboards and alert rules. */
  FOLDER,
  /** A datasource. */
  DATASOURCE,
  /** A way from the lines of one datasource to another. */
  CORRELATION,
  /** A library panel. */
  LIBRARY_PANEL,
  /** A dashboard. */
  DASHBOARD,
  /** A template of notification texts. */
  TEMPLATE,
  /** A time in which notifications are muted. */
  MUTE_TIMING,
  /** A contact point: where notifications go. */
  CONTACT_POINT,
  /** The root of the notification policy tree. */
  POLICY_ROOT,
  /** A route of ours in the notification policy tree. */
  ROUTE,
  /** A group of Grafana-managed alert rules. */
  RULE_GROUP,
  /** A group of rules of Loki's ruler. */
  RULER_GROUP;

  /** The kind in sentences and reports, such as {@code rule group}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The directory of such things in a tree of files, such as {@code rule-groups}. */
  public String directory() {
    return words().replace(' ', '-') + "s";
  }
}
