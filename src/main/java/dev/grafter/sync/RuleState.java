package dev.grafter.sync;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Says which alert rules lose their state, and how many of their instances fire now. Grafana makes
 * a fingerprint of a rule, and forgets what it knows of it (pending, firing) when that changes; the
 * order of queries, annotations and the interval are no part of it.
 */
final class RuleState {

  private static final String PANEL = "panel";

  private static final Map<String, String> RESETTING = new LinkedHashMap<>();

  static {
    RESETTING.put("data", "query");
    RESETTING.put("condition", "condition");
    RESETTING.put("labels", "labels");
    RESETTING.put("for", "waiting time");
    RESETTING.put("title", "title");
    RESETTING.put("isPaused", "pause");
    RESETTING.put("noDataState", "state without data");
    RESETTING.put("execErrState", "state after an error");
    RESETTING.put("notification_settings", "notification settings");
    RESETTING.put("record", "recording");
    RESETTING.put(PANEL, PANEL);
    RESETTING.put("place", "place in the group");
  }

  private final RemoteState state;

  RuleState(RemoteState state) {
    this.state = state;
  }

  /** What an update does to the states of rules. */
  List<String> notes(Desired desired, Live live) {
    if (desired.key().kind() == ResourceKind.FOLDER) {
      return folder(desired, live);
    } else if (desired.key().kind() != ResourceKind.RULE_GROUP) {
      return List.of();
    }
    Map<String, Node.Obj> before = placed(desired.canonical(live.content().orElseThrow()));
    Map<String, Node.Obj> after = placed(desired.canonical());
    List<String> notes = new ArrayList<>();
    after.forEach((uid, rule) -> note(before.get(uid), rule, notes));
    before.forEach(
        (uid, rule) -> {
          if (!after.containsKey(uid)) {
            notes.add("The rule " + name(rule) + " leaves the group" + firing(rule) + ".");
          }
        });
    return notes;
  }

  /** The folder's title is a label of every instance. */
  private static List<String> folder(Desired desired, Live live) {
    Node.Obj before = desired.canonical(live.content().orElseThrow());
    return before.find("title").equals(desired.canonical().find("title"))
        ? List.of()
        : List.of("Alert rules in it start again from Normal, since the folder's title changes.");
  }

  /** What moving a rule into another group does to its state. */
  String moved(RuleMoves.Move move) {
    return move.words() + ": it moves, and starts again from Normal" + firing(move.rule()) + ".";
  }

  private void note(Node.Obj before, Node.Obj rule, List<String> notes) {
    if (before == null) {
      notes.add("The rule " + name(rule) + " is new.");
      return;
    }
    List<String> parts =
        RESETTING.keySet().stream()
            .filter(key -> !part(before, key).equals(part(rule, key)))
            .map(RESETTING::get)
            .toList();
    if (!parts.isEmpty()) {
      notes.add(
          "The rule "
              + name(rule)
              + " starts again from Normal, since its "
              + String.join(", ", parts)
              + (parts.size() == 1 ? " changes" : " change")
              + firing(rule)
              + ".");
    }
  }

  private static Node part(Node.Obj rule, String key) {
    if (key.equals(PANEL)) {
      return Node.strings(
          List.of(
              rule.text("annotations", "__dashboardUid__").orElse(""),
              rule.text("annotations", "__panelId__").orElse("")));
    }
    Node value = rule.find(key).orElse(Node.empty());
    return key.equals("data") ? sorted(value) : value;
  }

  private static Node sorted(Node queries) {
    return queries
        .asList()
        .<Node>map(
            list ->
                Node.list(list.items().stream().sorted(Comparator.comparing(Json::write)).toList()))
        .orElse(queries);
  }

  private String firing(Node.Obj rule) {
    OptionalInt count = state.firing(rule);
    if (count.isEmpty() || count.getAsInt() == 0) {
      return "";
    }
    return count.getAsInt() == 1
        ? "; 1 instance fires now"
        : "; " + count.getAsInt() + " instances fire now";
  }

  /** A rule in words. */
  static String name(Node.Obj rule) {
    return "\"" + rule.text("title").orElse(rule.text("uid").orElse("?")) + "\"";
  }

  /** The rules of a group, by uid. */
  static Map<String, Node.Obj> rules(Node.Obj group) {
    Map<String, Node.Obj> rules = new LinkedHashMap<>();
    group.find("rules").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .forEach(rule -> rules.put(rule.text("uid").orElse(""), rule));
    return rules;
  }

  private static Map<String, Node.Obj> placed(Node.Obj group) {
    Map<String, Node.Obj> placed = new LinkedHashMap<>();
    rules(group)
        .forEach((uid, rule) -> placed.put(uid, rule.with("place", Node.of(placed.size()))));
    return placed;
  }
}
