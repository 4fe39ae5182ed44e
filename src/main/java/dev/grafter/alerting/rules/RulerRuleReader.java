package dev.grafter.alerting.rules;

import dev.grafter.alerting.RulerAlert;
import dev.grafter.alerting.template.RulerTemplates;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** One rule of a group of Loki's ruler. */
final class RulerRuleReader {

  private static final Set<String> KEYS =
      Set.of("alert", "record", "expr", "for", "keep_firing_for", "labels", "annotations");
  private static final Pattern LABEL = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");

  private final String group;
  private final Duration interval;
  private final int limit;

  RulerRuleReader(String group, Duration interval, int limit) {
    this.group = group;
    this.interval = interval;
    this.limit = limit;
  }

  /** The rule; empty when it records instead of alerting. */
  Optional<RulerAlert> read(Node.Obj rule) {
    RulerRules.requireKeys(rule, KEYS, "a rule of group \"" + group + "\"");
    String alert = text(rule, "alert");
    String record = text(rule, "record");
    if (alert.isEmpty() == record.isEmpty()) {
      throw new CodecException(
          rule.where(),
          alert.isEmpty()
              ? "one of 'record' or 'alert' must be set"
              : "only one of 'record' and 'alert' must be set");
    }
    if (text(rule, "expr").isEmpty()) {
      throw new CodecException(rule.where(), "field 'expr' must be set in rule");
    }
    Expr expr = expr(rule, alert.isEmpty() ? "record" : "alert", alert + record);
    return alert.isEmpty() ? Optional.empty() : Optional.of(alert(rule, alert, expr));
  }

  private static String text(Node.Obj rule, String key) {
    return Nodes.text(rule, key, "a rule").orElse("");
  }

  private Expr expr(Node.Obj rule, String kind, String name) {
    try {
      return LogQlParser.parse(text(rule, "expr"));
    } catch (IllegalArgumentException e) {
      throw new CodecException(
          rule.get("expr").where(),
          "could not parse expression for "
              + kind
              + " '"
              + name
              + "' in group '"
              + group
              + "': "
              + e.getMessage());
    }
  }

  private RulerAlert alert(Node.Obj rule, String name, Expr expr) {
    String what = "alert \"" + name + "\"";
    UnaryOperator<String> asItIs = UnaryOperator.identity();
    Map<String, String> labels = Nodes.texts(rule, "labels", what, asItIs);
    Map<String, String> annotations = Nodes.texts(rule, "annotations", what, asItIs);
    for (String label : labels.keySet()) {
      if (!LABEL.matcher(label).matches() || label.equals("__name__")) {
        throw new CodecException(
            rule.get("labels").where(), what + ": invalid label name: " + label);
      }
    }
    Nodes.duration(rule, "keep_firing_for", what, asItIs);
    requireTemplates(rule, "labels", name, labels);
    requireTemplates(rule, "annotations", name, annotations);
    return new RulerAlert(
        name,
        group,
        interval,
        limit,
        expr,
        Nodes.duration(rule, "for", what, asItIs),
        labels,
        annotations);
  }

  /** Loki refuses a file with a template that it cannot parse. */
  private static void requireTemplates(
      Node.Obj rule, String key, String name, Map<String, String> texts) {
    texts.forEach(
        (label, text) ->
            RulerTemplates.problem(name, text)
                .ifPresent(
                    problem -> {
                      Node where = rule.get(key).asObject().orElseThrow().get(label);
                      throw new CodecException(
                          where.where(),
                          "alert \"" + name + "\", " + key + " " + label + ": " + problem);
                    }));
  }
}
