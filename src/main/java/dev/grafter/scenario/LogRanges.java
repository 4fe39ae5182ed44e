package dev.grafter.scenario;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.ExprVisitor;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorLiteral;
import java.util.LinkedHashSet;
import java.util.Set;

/** The ranges of lines that a query looks at, each once, in the order of the query. */
final class LogRanges implements ExprVisitor<Void> {

  private final Set<LogRange> found = new LinkedHashSet<>();

  private LogRanges() {}

  static Set<LogRange> of(Expr query) {
    LogRanges ranges = new LogRanges();
    query.accept(ranges);
    return ranges.found;
  }

  @Override
  public Void logQuery(LogQuery query) {
    return null;
  }

  @Override
  public Void rangeAggregation(RangeAggregation aggregation) {
    found.add(aggregation.range());
    return null;
  }

  @Override
  public Void vectorAggregation(VectorAggregation aggregation) {
    return aggregation.operand().accept(this);
  }

  @Override
  public Void binaryOperation(BinaryOperation operation) {
    operation.left().accept(this);
    return operation.right().accept(this);
  }

  @Override
  public Void literal(Literal literal) {
    return null;
  }

  @Override
  public Void vector(VectorLiteral vector) {
    return null;
  }

  @Override
  public Void labelReplace(LabelReplace replace) {
    return replace.operand().accept(this);
  }
}
