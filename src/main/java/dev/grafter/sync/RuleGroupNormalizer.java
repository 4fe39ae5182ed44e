package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rule groups. Grafana fills query models, moves their query type outwards, writes durations anew
 * and adds where a rule lies. The order of rules is the order of evaluation and counts.
 */
final class RuleGroupNormalizer implements Normalizer {

  private static final String[] SERVER_OWNED = {
    "id", "orgID", "updated", "provenance", "folderUID", "ruleGroup"
  };

  private static final Set<String> EMPTY_IS_ABSENT = Set.of("labels", "annotations");

  private static final Map<String, Node> RULE_DEFAULTS =
      Map.of(
          "for", Node.of("0s"),
          "keep_firing_for", Node.of("0s"),
          "isPaused", Node.of(false));

  private static final Map<String, Node> MODEL_DEFAULTS =
      Map.of(
          "intervalMs", Node.of(1000),
          "maxDataPoints", Node.of(43200),
          "hide", Node.of(false),
          "queryType", Node.of(""));

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj group) {
    Node.Obj own =
        Node.object()
            .put("interval", group.find("interval"))
            .put("rules", group.find("rules"))
            .build();
    return Tidy.each(own, "rules", RuleGroupNormalizer::rule);
  }

  private static Node.Obj rule(Node.Obj rule) {
    Node.Obj own = Tidy.withoutNulls(rule.without(SERVER_OWNED));
    Node.Obj timed = PrometheusDuration.canonical(own, "for", "keep_firing_for");
    Node.Obj short_ =
        Tidy.withoutEmpty(Tidy.withoutDefaults(timed, RULE_DEFAULTS), EMPTY_IS_ABSENT);
    return Tidy.each(short_, "data", RuleGroupNormalizer::query);
  }

  private static Node.Obj query(Node.Obj query) {
    Node.Obj model = query.find("model").flatMap(Node::asObject).orElse(Node.empty());
    Optional<String> type =
        model
            .text("queryType")
            .filter(text -> !text.isEmpty())
            .or(() -> query.text("queryType").filter(text -> !text.isEmpty()));
    Node.Obj short_ = Tidy.withoutDefaults(model, MODEL_DEFAULTS).without("refId", "queryType");
    Node.Obj range = query.find("relativeTimeRange").flatMap(Node::asObject).orElse(Node.empty());
    return Node.object()
        .put("refId", query.find("refId"))
        .putText("queryType", type)
        .put("relativeTimeRange", range(range))
        .put("datasourceUid", query.find("datasourceUid"))
        .put("model", short_)
        .build();
  }

  /** Whole seconds; absent is 0. */
  private static Node.Obj range(Node.Obj range) {
    return Node.object()
        .put("from", seconds(range, "from"))
        .put("to", seconds(range, "to"))
        .build();
  }

  private static long seconds(Node.Obj range, String key) {
    return range.get(key) instanceof Node.Num number ? number.longValue() : 0;
  }
}
