package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.DatasourceRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A query of Loki.
 *
 * @param refId its name
 * @param datasource whom to ask
 * @param expr what; it answers with numbers
 * @param instant at the time of evaluation only; otherwise over the window, to be reduced
 * @param from how long before the evaluation the window begins
 * @param to how long before the evaluation it ends, and an instant query is asked
 */
public record LokiStage(
    String refId,
    DatasourceRef datasource,
    MetricExpr expr,
    boolean instant,
    Duration from,
    Duration to)
    implements Stage {
  /** Checks the window. */
  public LokiStage {
    StageNodes.requireName(refId);
    Objects.requireNonNull(datasource, "datasource");
    RuleChecks.macrosOnly("stage " + refId, expr);
    if (to.isNegative() || from.compareTo(to) <= 0) {
      throw new IllegalArgumentException(
          "stage "
              + refId
              + " looks from "
              + from
              + " to "
              + to
              + " back: from must be longer ago");
    }
    if (!StageNodes.isWholeSeconds(from) || !StageNodes.isWholeSeconds(to)) {
      throw new IllegalArgumentException("stage " + refId + " has a window of whole seconds");
    }
  }

  @Override
  public Set<String> inputs() {
    return Set.of();
  }

  @Override
  public boolean overTime(Predicate<String> inputOverTime) {
    return !instant;
  }

  @Override
  public Node.Obj node() {
    String type = instant ? "instant" : "range";
    Node.Obj model =
        StageNodes.model(refId)
            .put("datasource", datasource.node())
            .put("editorMode", "code")
            .put("expr", expr.text())
            .put("queryType", type)
            .build();
    return StageNodes.stage(refId, type, from, to, datasource.uid(), model);
  }
}
