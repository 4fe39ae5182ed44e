package dev.grafter.doctor;

import dev.grafter.model.ResourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one kind of work on one kind of object needs.
 *
 * @param kind the kind of object
 * @param work {@code read}, {@code write} or {@code delete}
 * @param ways the sets of actions, any of which is enough
 */
record Right(ResourceKind kind, String work, List<Set<String>> ways) {

  private static final String ALL_RULES = "alert.provisioning:";
  private static final String RULES = "alert.rules.provisioning:";
  private static final String NOTIFICATIONS = "alert.notifications.provisioning:";
  private static final String PROVENANCE = " alert.provisioning.provenance:write";

  /** What a kind needs, from reading to deleting. */
  static List<Right> of(ResourceKind kind) {
    return switch (kind) {
      case FOLDER -> plain(kind, "folders");
      case DATASOURCE -> plain(kind, "datasources");
      case CORRELATION ->
          List.of(
              right(kind, "read", "datasources:read"), right(kind, "write", "datasources:write"));
      case DASHBOARD -> plain(kind, "dashboards");
      case LIBRARY_PANEL -> plain(kind, "library.panels");
      case RULE_GROUP ->
          List.of(
              right(kind, "read", ALL_RULES + "read", RULES + "read", "alert.rules:read"),
              right(
                  kind,
                  "write",
                  ALL_RULES + "write",
                  RULES + "write",
                  "alert.rules:create alert.rules:write" + PROVENANCE),
              right(
                  kind,
                  "delete",
                  ALL_RULES + "write",
                  RULES + "write",
                  "alert.rules:delete" + PROVENANCE));
      case CONTACT_POINT, POLICY_ROOT, ROUTE, TEMPLATE, MUTE_TIMING ->
          List.of(
              right(
                  kind,
                  "read",
                  ALL_RULES + "read",
                  NOTIFICATIONS + "read",
                  "alert.notifications:read"),
              right(
                  kind,
                  "write",
                  ALL_RULES + "write",
                  NOTIFICATIONS + "write",
                  "alert.notifications:write" + PROVENANCE));
      case RULER_GROUP -> List.of();
    };
  }

  private static List<Right> plain(ResourceKind kind, String noun) {
    return List.of(
        right(kind, "read", noun + ":read"),
        right(kind, "write", noun + ":create " + noun + ":write"),
        right(kind, "delete", noun + ":delete"));
  }

  private static Right right(ResourceKind kind, String work, String... ways) {
    return new Right(
        kind,
        work,
        Arrays.stream(ways)
            .map(way -> (Set<String>) new TreeSet<>(List.of(way.split(" "))))
            .toList());
  }

  /** How it stands with this right. */
  Finding finding(Map<String, List<String>> granted) {
    return ways.stream()
        .filter(way -> granted.keySet().containsAll(way))
        .findFirst()
        .map(
            way ->
                Finding.good(
                    check(), "may " + work + " each " + kind.words() + limits(way, granted)))
        .orElseGet(this::missing);
  }

  private String check() {
    return "right." + kind.directory() + "." + work;
  }

  private Finding missing() {
    String message = "may not " + work + " a " + kind.words();
    String remedy =
        "Give the service account "
            + String.join(", or ", ways.stream().map(way -> String.join(" and ", way)).toList())
            + ".";
    return work.equals("delete")
        ? Finding.warning(check(), message + ", which only --prune needs", remedy)
        : Finding.broken(check(), message, remedy);
  }

  /** Scopes that do not stand for everything. */
  private static String limits(Set<String> way, Map<String, List<String>> granted) {
    Set<String> narrow = new TreeSet<>();
    for (String action : way) {
      List<String> scopes = granted.get(action);
      if (!scopes.isEmpty() && scopes.stream().noneMatch(Right::wide)) {
        narrow.addAll(scopes);
      }
    }
    return narrow.isEmpty() ? "" : ", but only in " + String.join(", ", narrow);
  }

  private static boolean wide(String scope) {
    return scope.isEmpty() || scope.endsWith("*");
  }
}
