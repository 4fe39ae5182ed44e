package dev.grafter.logql.syntax;

import dev.grafter.logql.regex.GoRegex;
import java.util.List;

/**
 * Refuses what is grammatical but makes no query: a selector that would read all streams, sorting
 * by labels, and the parts that were refused while parsing. Looks at things in Loki's order, since
 * only the first problem is reported.
 */
final class Validator implements ExprVisitor<Void> {
  private static final String NEEDS_MATCHER =
      "queries require at least one regexp or equality matcher that does not have an"
          + " empty-compatible value. For instance, app=~\".*\" does not meet this requirement, but"
          + " app=~\".+\" will";

  private Validator() {}

  static void validate(Expr expr) {
    new Validator().check(expr);
  }

  private void check(Expr expr) {
    if (expr instanceof Refused refused) {
      throw new LogQlSyntaxException(refused.message());
    }
    expr.accept(this);
  }

  @Override
  public Void logQuery(LogQuery query) {
    if (query.matchers().stream().allMatch(Validator::matchesEmpty)) {
      throw new LogQlSyntaxException(NEEDS_MATCHER);
    }
    return null;
  }

  /** Whether a stream without the label fits; a variable is taken for a value that is not empty. */
  private static boolean matchesEmpty(Matcher matcher) {
    boolean empty =
        matcher.value() instanceof Text.Plain plain
            && (matcher.operator().isRegex()
                ? GoRegex.matchesEmptyText(plain.value())
                : plain.value().isEmpty());
    return empty != matcher.operator().isNegative();
  }

  @Override
  public Void rangeAggregation(RangeAggregation aggregation) {
    return logQuery(aggregation.range().query());
  }

  @Override
  public Void vectorAggregation(VectorAggregation aggregation) {
    if (aggregation.operation().isSort() && !aggregation.grouping().labels().isEmpty()) {
      throw new LogQlSyntaxException("sort and sort_desc doesn't allow grouping by ");
    }
    check(aggregation.operand());
    return null;
  }

  @Override
  public Void binaryOperation(BinaryOperation operation) {
    check(operation.left());
    check(operation.right());
    return null;
  }

  @Override
  public Void literal(Literal literal) {
    return null;
  }

  @Override
  public Void vector(VectorLiteral vector) {
    return null;
  }

  /** Loki looks only at the leftmost selector below; what it overlooks is still no query. */
  @Override
  public Void labelReplace(LabelReplace replace) {
    MetricExpr leftmost = replace.operand();
    while (true) {
      if (leftmost instanceof VectorAggregation aggregation) {
        leftmost = aggregation.operand();
      } else if (leftmost instanceof BinaryOperation operation) {
        leftmost = operation.left();
      } else if (leftmost instanceof LabelReplace inner) {
        leftmost = inner.operand();
      } else {
        break;
      }
    }
    if (leftmost instanceof Literal) {
      return logQuery(new LogQuery(List.of(), List.of()));
    }
    check(leftmost);
    refuseOverlooked(replace.operand());
    return null;
  }

  private void refuseOverlooked(MetricExpr expr) {
    if (expr instanceof VectorAggregation aggregation) {
      refuseOverlooked(aggregation.operand());
    } else if (expr instanceof BinaryOperation operation) {
      refuseOverlooked(operation.left());
      refuseOverlooked(operation.right());
    } else if (expr instanceof LabelReplace inner) {
      refuseOverlooked(inner.operand());
    } else if (expr instanceof Refused) {
      check(expr);
    }
  }
}
