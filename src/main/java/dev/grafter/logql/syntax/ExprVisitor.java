package dev.grafter.logql.syntax;

/** One method for each type of query node. */
public interface ExprVisitor<R> {
  /** Log lines. */
  R logQuery(LogQuery query);

  /** A function of the lines or values in a range of time. */
  R rangeAggregation(RangeAggregation aggregation);

  /** A function over series. */
  R vectorAggregation(VectorAggregation aggregation);

  /** An operation of two operands. */
  R binaryOperation(BinaryOperation operation);

  /** A number. */
  R literal(Literal literal);

  /** {@code vector(n)}. */
  R vector(VectorLiteral vector);

  /** {@code label_replace(...)}. */
  R labelReplace(LabelReplace replace);
}
