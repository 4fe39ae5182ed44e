package dev.grafter.model.alert;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.VectorMatching;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.dashboard.PanelRef;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * An alert on logs, written once: it becomes a Grafana-managed rule or a rule of Loki's ruler that
 * fires for the same series at the same limit.
 *
 * @param uid its uid in Grafana
 * @param name its name in both
 * @param expr a number for each series; nothing where all is well
 * @param above the alert fires for series above this number
 * @param pending how long they must stay there
 * @param window how far the query looks back, for Grafana's record
 * @param labels what routes look at
 * @param texts what people read, by annotation
 * @param panel the panel that shows the matter
 */
public record LogAlert(
    String uid,
    String name,
    MetricExpr expr,
    double above,
    Duration pending,
    Duration window,
    Map<String, String> labels,
    Map<String, AlertText> texts,
    Optional<PanelRef> panel) {

  private static final String QUERY = "A";
  private static final String LIMIT = "B";

  /** Checks that there is something to read and a finite limit. */
  public LogAlert {
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(panel, "panel");
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    if (!Double.isFinite(above)) {
      throw new IllegalArgumentException("alert \"" + name + "\" needs a finite limit");
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException(
          "alert \"" + name + "\" says nothing: give it a summary that tells what to do");
    }
  }

  /** The alert as a Grafana-managed rule that asks a datasource. */
  public AlertRule grafanaRule(DatasourceRef datasource) {
    return new AlertRule(
        uid,
        name,
        List.of(
            new LokiStage(QUERY, datasource, expr, true, window, Duration.ZERO),
            new ThresholdStage(LIMIT, QUERY, Evaluator.above(above), Optional.empty())),
        LIMIT,
        pending,
        Duration.ZERO,
        NoDataState.OK,
        ErrorState.ERROR,
        labels,
        annotations(true),
        panel,
        Optional.empty(),
        false,
        OptionalInt.empty());
  }

  /** The alert as a rule of Loki's ruler. */
  public RulerRule rulerRule() {
    return new RulerRule.Alert(name, limited(), pending, Duration.ZERO, labels, annotations(false));
  }

  private MetricExpr limited() {
    return new BinaryOperation(
        BinaryOperator.GREATER, false, VectorMatching.DEFAULT, expr, Literal.of(above));
  }

  private Map<String, String> annotations(boolean grafana) {
    Map<String, String> annotations = new TreeMap<>();
    texts.forEach(
        (key, text) -> annotations.put(key, grafana ? text.forGrafana(QUERY) : text.forRuler()));
    return annotations;
  }
}
