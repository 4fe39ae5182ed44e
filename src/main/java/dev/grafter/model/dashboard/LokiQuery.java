package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.model.DatasourceRef;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One query of a panel.
 *
 * @param refId its name in the panel, such as {@code A}
 * @param expr what is asked
 * @param type whether over the time range or at its end
 * @param legend how series are named, such as {@code {{container_name}}}; empty for all labels
 * @param maxLines the most log lines; empty for the datasource's own limit
 * @param step the distance of points; empty for as many as fit the panel
 * @param oldestFirst whether the oldest lines are taken when there are more than fit, instead of
 *     the newest
 * @param hidden whether it only serves others
 */
public record LokiQuery(
    String refId,
    Expr expr,
    QueryType type,
    String legend,
    OptionalInt maxLines,
    Optional<Duration> step,
    boolean oldestFirst,
    boolean hidden) {

  /** Whether a query is asked over the time range or at its end. */
  public enum QueryType {
    /** Over the time range. */
    RANGE("range"),
    /** At the end of the time range. */
    INSTANT("instant");

    private final String word;

    QueryType(String word) {
      this.word = word;
    }

    /** Grafana's word. */
    public String word() {
      return word;
    }
  }

  /** Checks the limits. */
  public LokiQuery {
    Objects.requireNonNull(expr, "expr");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(legend, "legend");
    if (refId.isBlank()) {
      throw new IllegalArgumentException("a query needs a refId such as A");
    }
    if (maxLines.isPresent() && maxLines.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "query " + refId + " asks for no line: maxLines is 1 or more");
    }
    if (step.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
      throw new IllegalArgumentException("query " + refId + " has no step: it must be more than 0");
    }
  }

  /** A query over the time range; the panel names it. */
  public static LokiQuery range(Expr expr) {
    return new LokiQuery(
        "A", expr, QueryType.RANGE, "", OptionalInt.empty(), Optional.empty(), false, false);
  }

  /** A query at the end of the time range; the panel names it. */
  public static LokiQuery instant(Expr expr) {
    return range(expr).at(QueryType.INSTANT);
  }

  private LokiQuery at(QueryType newType) {
    return new LokiQuery(refId, expr, newType, legend, maxLines, step, oldestFirst, hidden);
  }

  /** The same under another name. */
  public LokiQuery named(String newRefId) {
    return new LokiQuery(newRefId, expr, type, legend, maxLines, step, oldestFirst, hidden);
  }

  /** The same with names for its series. */
  public LokiQuery legend(String newLegend) {
    return new LokiQuery(refId, expr, type, newLegend, maxLines, step, oldestFirst, hidden);
  }

  /** The same with at most so many lines. */
  public LokiQuery maxLines(int lines) {
    return new LokiQuery(
        refId, expr, type, legend, OptionalInt.of(lines), step, oldestFirst, hidden);
  }

  /** The same with points at this distance. */
  public LokiQuery step(Duration distance) {
    return new LokiQuery(
        refId, expr, type, legend, maxLines, Optional.of(distance), oldestFirst, hidden);
  }

  /** The same, but when there are more lines than fit, the oldest are taken. */
  public LokiQuery fromOldest() {
    return new LokiQuery(refId, expr, type, legend, maxLines, step, true, hidden);
  }

  /** The same, only for others to use. */
  public LokiQuery hide() {
    return new LokiQuery(refId, expr, type, legend, maxLines, step, oldestFirst, true);
  }

  Node.Obj node(DatasourceRef datasource) {
    Node.ObjBuilder builder =
        Node.object()
            .put("refId", refId)
            .put("datasource", datasource.node())
            .put("editorMode", "code")
            .put("expr", expr.text())
            .put("queryType", type.word())
            .putNonEmpty("legendFormat", legend)
            .putText("step", step.map(Unit::duration));
    maxLines.ifPresent(lines -> builder.put("maxLines", lines));
    if (oldestFirst) {
      builder.put("direction", "forward");
    }
    return hidden ? builder.put("hide", true).build() : builder.build();
  }

  Node.Obj exploreNode(DatasourceRef datasource) {
    return Node.object()
        .put("refId", refId)
        .put("datasource", datasource.node())
        .put("expr", expr.text())
        .put("queryType", type.word())
        .build();
  }
}
