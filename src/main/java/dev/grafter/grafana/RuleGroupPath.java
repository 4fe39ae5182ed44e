package dev.grafter.grafana;

import dev.grafter.http.HttpPath;

/** The path of a rule group. */
final class RuleGroupPath {

  private RuleGroupPath() {}

  /**
   * Where a group lies, and its name.
   *
   * @param folderUid its folder
   * @param group its name, which may hold slashes
   */
  record Name(String folderUid, String group) {
    static Name of(String id) {
      int slash = id.indexOf('/');
      return new Name(id.substring(0, slash), id.substring(slash + 1));
    }
  }

  static HttpPath of(String folderUid, String group) {
    return HttpPath.of("api", "v1", "provisioning", "folder", folderUid, "rule-groups", group);
  }
}
