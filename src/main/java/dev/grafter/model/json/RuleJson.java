package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.model.PromDuration;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One alert rule of another builder, made what Grafter's own rules are. */
final class RuleJson {

  /** What a server sets, or the group says. */
  private static final String[] NOT_ITS_OWN = {
    "id", "orgID", "updated", "provenance", "folderUID", "ruleGroup"
  };

  /** How builders before 0.0.19 spell {@code keep_firing_for}: a number of nanoseconds. */
  private static final String NANOSECONDS = "keepFiringFor";

  private final String name;
  private final Node.Obj rule;

  private RuleJson(Node.Obj rule) {
    this.rule = rule;
    this.name = "alert rule \"" + rule.text("title").orElse("") + "\"";
  }

  /**
   * Reads a rule.
   *
   * @param group the name of its group, for a uid if it has none
   * @throws IllegalArgumentException when Grafana could not evaluate it
   */
  static Node.Obj read(Node.Obj given, String group) {
    Node.Obj rule = JsonInput.withoutNulls(given).without(NOT_ITS_OWN);
    String title =
        JsonInput.text(rule, "title")
            .orElseThrow(() -> new IllegalArgumentException("the JSON is no alert rule: no title"));
    RuleJson read = new RuleJson(rule);
    read.check();
    String uid = JsonInput.text(rule, "uid").orElseGet(() -> JsonInput.uid(group + " " + title));
    return read.keepFiring(read.pending(rule)).with("uid", uid);
  }

  private void check() {
    List<Node.Obj> queries = rule.objects("data");
    if (queries.isEmpty()) {
      throw new IllegalArgumentException(name + " has no data: give it the queries to evaluate");
    }
    Set<String> ids = new HashSet<>();
    for (Node.Obj query : queries) {
      String id =
          JsonInput.text(query, "refId")
              .orElseThrow(
                  () -> new IllegalArgumentException(name + " has a query without a refId"));
      if (!ids.add(id)) {
        throw new IllegalArgumentException(name + " has two queries named " + id);
      }
      RuleQueries.check(name, query);
    }
    String decides = rule.text("record", "from").or(() -> rule.text("condition")).orElse("");
    if (!ids.contains(decides)) {
      throw new IllegalArgumentException(
          name + " decides by \"" + decides + "\", which is none of its queries " + ids);
    }
  }

  /** A builder that was not told writes an empty text. */
  private Node.Obj pending(Node.Obj own) {
    return JsonInput.text(own, "for").isPresent() ? own : own.with("for", "0s");
  }

  private Node.Obj keepFiring(Node.Obj own) {
    Optional<Node> given = own.find(NANOSECONDS);
    if (given.isEmpty()) {
      return own;
    }
    if (given.get() instanceof Node.Num nanos && nanos.isLong()) {
      Duration duration =
          PromDuration.checked(Duration.ofNanos(nanos.longValue()), name + ": keep firing for");
      return own.without(NANOSECONDS).with("keep_firing_for", PromDuration.text(duration));
    }
    throw new IllegalArgumentException(name + ": " + NANOSECONDS + " is a number of nanoseconds");
  }
}
