package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.VectorAggregation;

/**
 * Looks for a sort anywhere in a query: then the order of an instant answer is that of the
 * evaluation.
 */
final class SortFinder {

  private SortFinder() {}

  static boolean findsSort(Expr expr) {
    if (expr instanceof VectorAggregation aggregation) {
      return aggregation.operation().isSort() || findsSort(aggregation.operand());
    } else if (expr instanceof BinaryOperation operation) {
      return findsSort(operation.left()) || findsSort(operation.right());
    }
    return expr instanceof LabelReplace replace && findsSort(replace.operand());
  }
}
