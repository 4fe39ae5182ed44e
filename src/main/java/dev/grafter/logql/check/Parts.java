package dev.grafter.logql.check;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.ExprVisitor;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LabelFilterVisitor;
import dev.grafter.logql.syntax.LabelReplace;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorLiteral;
import java.util.ArrayList;
import java.util.List;

/** All parts of a query by kind, in the order written. */
final class Parts implements ExprVisitor<Void> {
  final List<LogQuery> queries = new ArrayList<>();
  final List<LogRange> ranges = new ArrayList<>();
  final List<Stage> stages = new ArrayList<>();
  final List<LabelFilter> conditions = new ArrayList<>();
  final List<VectorAggregation> vectorAggregations = new ArrayList<>();
  final List<RangeAggregation> rangeAggregations = new ArrayList<>();
  final List<Scalar> literals = new ArrayList<>();
  final List<Text> replaceTexts = new ArrayList<>();

  private Parts() {}

  static Parts of(Expr expr) {
    Parts parts = new Parts();
    expr.accept(parts);
    return parts;
  }

  @Override
  public Void logQuery(LogQuery query) {
    queries.add(query);
    for (Stage stage : query.stages()) {
      stages.add(stage);
      if (stage instanceof Stage.Filter filter) {
        filter.filter().accept(new Conditions());
      }
    }
    return null;
  }

  @Override
  public Void rangeAggregation(RangeAggregation aggregation) {
    rangeAggregations.add(aggregation);
    ranges.add(aggregation.range());
    logQuery(aggregation.range().query());
    aggregation
        .range()
        .unwrap()
        .ifPresent(unwrap -> unwrap.filters().forEach(f -> f.accept(new Conditions())));
    return null;
  }

  @Override
  public Void vectorAggregation(VectorAggregation aggregation) {
    vectorAggregations.add(aggregation);
    return aggregation.operand().accept(this);
  }

  @Override
  public Void binaryOperation(BinaryOperation operation) {
    operation.left().accept(this);
    return operation.right().accept(this);
  }

  @Override
  public Void literal(Literal literal) {
    literals.add(literal.scalar());
    return null;
  }

  @Override
  public Void vector(VectorLiteral vector) {
    literals.add(vector.scalar());
    return null;
  }

  @Override
  public Void labelReplace(LabelReplace replace) {
    replaceTexts.addAll(
        List.of(replace.target(), replace.replacement(), replace.source(), replace.regex()));
    return replace.operand().accept(this);
  }

  /** The matchers of label filters. */
  List<Matcher> filterMatchers() {
    return conditions.stream()
        .filter(LabelFilter.StringFilter.class::isInstance)
        .map(condition -> ((LabelFilter.StringFilter) condition).matcher())
        .toList();
  }

  /** The simple conditions of a filter. */
  static List<LabelFilter> conditions(LabelFilter filter) {
    Parts parts = new Parts();
    filter.accept(parts.new Conditions());
    return parts.conditions;
  }

  /** Takes filters apart. */
  private final class Conditions implements LabelFilterVisitor<Void> {
    private Void keep(LabelFilter condition) {
      conditions.add(condition);
      return null;
    }

    @Override
    public Void string(LabelFilter.StringFilter filter) {
      return keep(filter);
    }

    @Override
    public Void number(LabelFilter.NumberFilter filter) {
      return keep(filter);
    }

    @Override
    public Void duration(LabelFilter.DurationFilter filter) {
      return keep(filter);
    }

    @Override
    public Void bytes(LabelFilter.BytesFilter filter) {
      return keep(filter);
    }

    @Override
    public Void ip(LabelFilter.IpFilter filter) {
      return keep(filter);
    }

    @Override
    public Void and(LabelFilter.And and) {
      and.left().accept(this);
      return and.right().accept(this);
    }

    @Override
    public Void or(LabelFilter.Or or) {
      or.left().accept(this);
      return or.right().accept(this);
    }
  }
}
