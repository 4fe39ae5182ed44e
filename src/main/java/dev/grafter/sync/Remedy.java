package dev.grafter.sync;

import dev.grafter.model.ResourceKind;
import java.util.List;

/** What is wrong with an object that is left alone, and what to do. */
final class Remedy {

  /** What manages an object that came from a file in Grafana's provisioning folder. */
  static final String FILE = "file provisioning";

  private static final int MOST_USES = 3;

  private Remedy() {}

  static String managed(ResourceKind kind, String manager) {
    if (kind == ResourceKind.RULER_GROUP) {
      return "It is not as defined, and "
          + manager
          + ": mount what grafter render --tree writes, or let the ruler keep its rules in an"
          + " object store.";
    }
    return "It is managed by "
        + manager
        + ", which forbids changes from elsewhere: "
        + (manager.equals(FILE) ? file(kind) : "remove it there, or leave it out here.");
  }

  /** How Grafana is made to forget what a file told it; taking it out of the file is not enough. */
  private static String file(ResourceKind kind) {
    String out = "take it out of the file, ";
    return switch (kind) {
      case FOLDER, DASHBOARD, LIBRARY_PANEL ->
          "take its file away from the provider's folder, or leave it out here.";
      case DATASOURCE, CORRELATION ->
          out + "list its datasource's name under deleteDatasources, and reload; then push.";
      case RULE_GROUP ->
          out + "list the uids of its rules under deleteRules, and reload; then push.";
      case CONTACT_POINT ->
          out + "list the uids of its receivers under deleteContactPoints, and reload; then push.";
      case MUTE_TIMING -> out + "list its name under deleteMuteTimes, and reload; then push.";
      case TEMPLATE -> out + "list its name under deleteTemplates, and reload; then push.";
      case POLICY_ROOT, ROUTE ->
          "take policies out of the file, list the organisation under resetPolicies, and reload;"
              + " then push.";
      case RULER_GROUP -> "change the file there.";
    };
  }

  static String foreign() {
    return "It exists, and nothing shows that it is ours: take it over with --adopt, or give ours"
        + " another uid or name.";
  }

  static String edited(String words) {
    return "Somebody changed it "
        + words
        + ": bring the change into the definitions, or overwrite it with --force.";
  }

  static String inUse(ResourceKind kind, List<String> uses) {
    String words = String.join(", ", uses.subList(0, Math.min(MOST_USES, uses.size())));
    String more = uses.size() > MOST_USES ? " and " + (uses.size() - MOST_USES) + " more" : "";
    boolean one = uses.size() == 1;
    String verb =
        kind == ResourceKind.FOLDER
            ? (one ? " still lies in it" : " still lie in it")
            : (one ? " needs it" : " need it");
    return "It is no longer defined, but "
        + words
        + more
        + verb
        + ": change that first, or define it again.";
  }

  static String root() {
    return "The root of the notification policies cannot be deleted: define it again, or let"
        + " somebody set another one in Grafana.";
  }
}
