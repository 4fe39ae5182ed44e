package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.PromDuration;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A rule of Loki's ruler. */
public sealed interface RulerRule {

  /** The name of its alert or of the metric that it records. */
  String name();

  /** What is asked; it answers with numbers. */
  MetricExpr expr();

  /** The rule as a rule file spells it. */
  Node.Obj node();

  /**
   * An alert: each series of the answer is one.
   *
   * @param name its name
   * @param expr the condition
   * @param pending how long it must hold before the alert fires
   * @param keepFiring how long it fires on when it no longer holds
   * @param labels what routes look at
   * @param annotations what people read; templates
   */
  record Alert(
      String name,
      MetricExpr expr,
      Duration pending,
      Duration keepFiring,
      Map<String, String> labels,
      Map<String, String> annotations)
      implements RulerRule {
    /** Checks name, times and labels. */
    public Alert {
      RuleChecks.noVariables("ruler alert \"" + name + "\"", expr);
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
      annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
      if (name.isBlank()) {
        throw new IllegalArgumentException("a ruler alert has no name: give it one");
      }
      String what = "ruler alert \"" + name + "\"";
      PromDuration.checked(pending, what + ": for");
      PromDuration.checked(keepFiring, what + ": keep firing for");
      RuleChecks.labels(what, labels);
    }

    @Override
    public Node.Obj node() {
      Node.ObjBuilder builder = Node.object().put("alert", name).put("expr", expr.text());
      if (!pending.isZero()) {
        builder.put("for", PromDuration.text(pending));
      }
      if (!keepFiring.isZero()) {
        builder.put("keep_firing_for", PromDuration.text(keepFiring));
      }
      return maps(builder, labels).put("annotations", Node.object(annotations)).build();
    }
  }

  /**
   * A metric that is written to a Prometheus.
   *
   * @param name the metric
   * @param expr its value
   * @param labels more labels
   */
  record Recording(String name, MetricExpr expr, Map<String, String> labels) implements RulerRule {
    private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    /** Checks the metric's name. */
    public Recording {
      RuleChecks.noVariables("recording rule \"" + name + "\"", expr);
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
      if (!METRIC.matcher(name).matches()) {
        throw new IllegalArgumentException("\"" + name + "\" cannot name a metric");
      }
      RuleChecks.labels("recording rule \"" + name + "\"", labels);
    }

    @Override
    public Node.Obj node() {
      return maps(Node.object().put("record", name).put("expr", expr.text()), labels).build();
    }
  }

  private static Node.ObjBuilder maps(Node.ObjBuilder builder, Map<String, String> labels) {
    return labels.isEmpty() ? builder : builder.put("labels", Node.object(labels));
  }
}
