package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_RECEIVER_MISSING;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_ROOT_RESTRICTED;

import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import java.util.ArrayList;
import java.util.List;

/** Reads a tree of notification policies; one entry is the whole tree of an organisation. */
final class PolicyReader {

  private static final String INVALID = "Invalid format of the submitted route: ";

  private final Report report;

  PolicyReader(Report report) {
    this.report = report;
  }

  Policy read(Section tree) {
    final long org = Org.readExisting(tree);
    Node.Obj root = tree.json();
    RouteReader reader = new RouteReader(report);
    List<Policy.Reference> receivers = new ArrayList<>();
    if (RouteReader.text(root, "receiver").isEmpty()) {
      report.refuse(
          POLICY_RECEIVER_MISSING,
          tree.where("receiver"),
          tree.path("receiver"),
          "the root of the policies needs a receiver, which gets every alert that no other policy"
              + " takes: add one",
          INVALID + "root route must specify a default receiver");
    }
    unrestricted(tree, root);
    RouteReader.Names names = reader.read(root, tree.path(), true);
    receivers.addAll(names.receivers());
    return new Policy(
        org, tree.where(), tree.path(), receivers, names.muteTimings(), names.activeTimings());
  }

  private void unrestricted(Section tree, Node.Obj root) {
    for (String key : List.of("object_matchers", "matchers", "match", "match_re")) {
      restricted(tree, root, key, "matchers", "any matchers");
    }
    restricted(tree, root, "mute_time_intervals", "mute timings", "any mute time intervals");
    restricted(tree, root, "active_time_intervals", "active timings", "any active time intervals");
  }

  private void restricted(Section tree, Node.Obj root, String key, String words, String said) {
    boolean some =
        root.find(key)
            .filter(
                value ->
                    value.asList().filter(list -> list.size() > 0).isPresent()
                        || value.asObject().filter(object -> object.size() > 0).isPresent())
            .isPresent();
    if (some) {
      report.refuse(
          POLICY_ROOT_RESTRICTED,
          tree.where(key),
          tree.path(key),
          "the root of the policies takes every alert at any time and can have no "
              + words
              + ": move them into a route below it",
          INVALID + "root route must not have " + said);
    }
  }
}
