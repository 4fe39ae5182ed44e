package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.ProvisioningRule.NULL_ITEM;
import static dev.grafter.lint.provisioning.ProvisioningRule.UNKNOWN_KEY;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_DURATION_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_GROUPING_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.POLICY_TYPE;

import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.gotext.GoQuote;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one policy and those below it, from values that are expanded already. */
final class RouteReader {

  private static final String ALL = "...";
  private static final int MAX_DEPTH = 100;
  private static final List<String> KEYS =
      List.of(
          "receiver",
          "group_by",
          "match",
          "match_re",
          "matchers",
          "object_matchers",
          "mute_time_intervals",
          "active_time_intervals",
          "continue",
          "routes",
          "group_wait",
          "group_interval",
          "repeat_interval",
          "provenance");

  private final Report report;
  private final MatcherReader matchers;

  RouteReader(Report report) {
    this.report = report;
    this.matchers = new MatcherReader(report);
  }

  /**
   * The names that policies refer to.
   *
   * @param receivers of contact points
   * @param muteTimings of mute timings
   * @param activeTimings of timings outside of which nothing is sent
   */
  record Names(
      List<Policy.Reference> receivers,
      List<Policy.Reference> muteTimings,
      List<Policy.Reference> activeTimings) {

    private Names() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** The text of a string property; empty when it is absent or none. */
  static String text(Node.Obj route, String key) {
    return route.text(key).orElse("");
  }

  Names read(Node.Obj route, String path, boolean root) {
    Names names = new Names();
    read(route, path, root, names, 0);
    return names;
  }

  private void read(Node.Obj route, String path, boolean root, Names names, int depth) {
    receiver(route, path, names);
    grouping(route, path);
    duration(route, path, "group_wait");
    duration(route, path, "group_interval");
    duration(route, path, "repeat_interval");
    matchers.read(route, path);
    references(route, path, "mute_time_intervals", names.muteTimings());
    references(route, path, "active_time_intervals", names.activeTimings());
    route
        .find("continue")
        .filter(value -> !(value instanceof Node.Bool) && !value.isNull())
        .ifPresent(value -> type(value, path + ".continue", "true or false"));
    unknown(route, path, root);
    if (depth < MAX_DEPTH) {
      routes(route, path, names, depth);
    }
  }

  private void routes(Node.Obj route, String path, Names names, int depth) {
    List<Node> items = list(route, path, "routes");
    for (int i = 0; i < items.size(); i++) {
      String place = path + ".routes[" + i + "]";
      Node item = items.get(i);
      if (item instanceof Node.Obj child) {
        read(child, place, false, names, depth + 1);
      } else if (item.isNull()) {
        report.refuse(
            NULL_ITEM,
            item.where(),
            place,
            "this policy is empty: Grafana fails on it, so remove the dash or fill it in",
            "invalid memory address or nil pointer dereference");
      } else {
        type(item, place, "an object");
      }
    }
  }

  private void receiver(Node.Obj route, String path, Names names) {
    Optional<Node> value = route.find("receiver").filter(found -> !found.isNull());
    if (value.isPresent() && !(value.get() instanceof Node.Str)) {
      type(value.get(), path + ".receiver", "a string");
    } else if (!text(route, "receiver").isEmpty()) {
      names
          .receivers()
          .add(
              new Policy.Reference(
                  text(route, "receiver"), value.get().where(), path + ".receiver"));
    }
  }

  private void references(
      Node.Obj route, String path, String key, List<Policy.Reference> references) {
    for (Node item : strings(route, path, key)) {
      references.add(
          new Policy.Reference(item.asString().orElse(""), item.where(), path + "." + key));
    }
  }

  private List<Node> strings(Node.Obj route, String path, String key) {
    List<Node> strings = new ArrayList<>();
    for (Node item : list(route, path, key)) {
      if (item instanceof Node.Str) {
        strings.add(item);
      } else if (!item.isNull()) {
        type(item, path + "." + key, "a list of strings");
      }
    }
    return strings;
  }

  private List<Node> list(Node.Obj route, String path, String key) {
    Optional<Node> value = route.find(key).filter(found -> !found.isNull());
    if (value.isPresent() && value.get().asList().isEmpty()) {
      type(value.get(), path + "." + key, "a list");
    }
    return value.flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  private void grouping(Node.Obj route, String path) {
    List<Node> labels = strings(route, path, "group_by");
    Set<String> seen = new HashSet<>();
    for (Node label : labels) {
      String name = label.asString().orElse("");
      if (!seen.add(name) && !name.equals(ALL)) {
        report.refuse(
            POLICY_GROUPING_INVALID,
            label.where(),
            path + ".group_by",
            "this label is in group_by already: remove it",
            "duplicated label " + GoQuote.quote(name) + " in group_by");
      }
    }
    if (seen.contains(ALL) && seen.size() > 1) {
      report.refuse(
          POLICY_GROUPING_INVALID,
          labels.get(0).where(),
          path + ".group_by",
          "\"...\" means all labels and stands alone: remove it or the others",
          "cannot have wildcard group_by (`...`) and other other labels at the same time");
    }
  }

  private void duration(Node.Obj route, String path, String key) {
    Optional<Node> value = route.find(key).filter(found -> !found.isNull());
    if (value.isEmpty()) {
      return;
    }
    String place = path + "." + key;
    if (!(value.get() instanceof Node.Str)) {
      type(value.get(), place, "a string such as \"5m\"");
      return;
    }
    Text text =
        new Text(
            text(route, key),
            value.get().where(),
            place,
            true,
            report.isHidden(value.get().where()));
    Durations.read(report, POLICY_DURATION_INVALID, text, "")
        .filter(nanos -> nanos == 0 && !key.equals("group_wait"))
        .ifPresent(
            zero ->
                report.refuse(
                    POLICY_DURATION_INVALID,
                    text,
                    "the " + key + " must be above zero",
                    key + " cannot be zero"));
  }

  private void type(Node value, String place, String wanted) {
    report.refuse(
        POLICY_TYPE,
        value.where(),
        place,
        "this must be " + wanted + " but is a " + value.kind() + ": Grafana refuses it",
        "json: cannot unmarshal " + JsonKinds.goWord(value) + " into Go ");
  }

  /** Go finds a key whatever its letter case. */
  private void unknown(Node.Obj route, String path, boolean root) {
    for (String key : route.fields().keySet()) {
      boolean known = KEYS.stream().anyMatch(key::equalsIgnoreCase);
      if (!known && !(root && key.equals("orgId"))) {
        String hint =
            Suggestion.nearest(key, KEYS)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse(": remove it");
        report.add(
            UNKNOWN_KEY,
            route.get(key).where(),
            path + "." + key,
            "\"" + key + "\" is no key of a notification policy, so Grafana ignores it" + hint);
      }
    }
  }
}
