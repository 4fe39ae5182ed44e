package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoQuote;
import java.util.List;
import java.util.function.Consumer;

/** Writes queries in Loki's one-line form. */
final class Printer implements ExprVisitor<Void> {
  private final StringBuilder out = new StringBuilder(64);
  private final StagePrinter stages = new StagePrinter(out);

  private Printer() {}

  static String print(Expr expr) {
    Printer printer = new Printer();
    expr.accept(printer);
    return printer.out.toString();
  }

  static String print(LogRange range) {
    Printer printer = new Printer();
    printer.range(range);
    return printer.out.toString();
  }

  static String print(Matcher matcher) {
    StringBuilder out = new StringBuilder();
    new StagePrinter(out).matcher(matcher);
    return out.toString();
  }

  static String print(List<? extends Stage> stages) {
    StringBuilder out = new StringBuilder();
    new StagePrinter(out).all(stages);
    return out.toString();
  }

  static String print(LabelFilter filter) {
    StringBuilder out = new StringBuilder();
    filter.accept(new LabelFilterPrinter(out));
    return out.toString();
  }

  /** The text in Go's quotes; variables stand inside as they are spelled. */
  static void quote(StringBuilder out, Text text) {
    if (text instanceof Text.Templated templated) {
      if (templated.isVerbatim()) {
        out.append('`').append(templated.spelled()).append('`');
        return;
      }
      out.append('"');
      for (Text.Part part : templated.parts()) {
        GoQuote.escapeTo(out, part.literal());
        part.variable().ifPresent(variable -> out.append(variable.text()));
      }
      out.append('"');
    } else {
      GoQuote.quoteTo(out, text.value());
    }
  }

  static String quote(Text text) {
    StringBuilder out = new StringBuilder();
    quote(out, text);
    return out.toString();
  }

  /** A range's length, such as {@code 5m}. */
  static String rangeText(Interval interval) {
    return interval.variable().isPresent()
        ? interval.toString()
        : GoDuration.formatPrometheus(interval.nanos());
  }

  static String plainNumber(Scalar scalar) {
    return scalar.variable().map(Variable::text).orElseGet(() -> GoFloat.formatF(scalar.value()));
  }

  /** A whole number without point or exponent. */
  static String count(Scalar scalar) {
    return plainNumber(scalar);
  }

  static <T> void separated(
      StringBuilder out, List<T> items, String separator, Consumer<T> printItem) {
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(separator);
      }
      printItem.accept(items.get(i));
    }
  }

  @Override
  public Void logQuery(LogQuery query) {
    out.append('{');
    separated(out, query.matchers(), ", ", stages::matcher);
    out.append('}');
    if (!query.stages().isEmpty()) {
      out.append(' ');
      stages.all(query.stages());
    }
    return null;
  }

  private void range(LogRange range) {
    logQuery(range.query());
    range.unwrap().ifPresent(this::unwrap);
    out.append('[').append(rangeText(range.interval())).append(']');
    if (!range.offset().isZero()) {
      out.append(" offset ").append(range.offset());
    }
  }

  private void unwrap(Unwrap unwrap) {
    out.append(' ').append(unwrapText(unwrap));
    for (LabelFilter filter : unwrap.filters()) {
      out.append(" | ").append(print(filter));
    }
  }

  static String unwrapText(Unwrap unwrap) {
    String function = unwrap.conversion().function();
    String label = unwrap.label();
    return "| unwrap " + (function.isEmpty() ? label : function + "(" + label + ")");
  }

  @Override
  public Void rangeAggregation(RangeAggregation aggregation) {
    out.append(aggregation.operation().text()).append('(');
    aggregation.parameter().ifPresent(number -> out.append(plainNumber(number)).append(','));
    range(aggregation.range());
    out.append(')');
    aggregation.grouping().ifPresent(this::grouping);
    return null;
  }

  private void grouping(Grouping grouping) {
    out.append(grouping.without() ? " without (" : " by (");
    out.append(String.join(",", grouping.labels())).append(')');
  }

  @Override
  public Void vectorAggregation(VectorAggregation aggregation) {
    out.append(aggregation.operation().text());
    if (!aggregation.grouping().equals(Grouping.ALL)) {
      grouping(aggregation.grouping());
    }
    out.append('(');
    aggregation.parameter().ifPresent(number -> out.append(count(number)).append(','));
    aggregation.operand().accept(this);
    out.append(')');
    return null;
  }

  @Override
  public Void binaryOperation(BinaryOperation operation) {
    out.append('(');
    operation.left().accept(this);
    out.append(' ').append(operation.operator().symbol());
    if (operation.returnBool()) {
      out.append(" bool");
    }
    matching(operation.matching());
    out.append(' ');
    operation.right().accept(this);
    out.append(')');
    return null;
  }

  /** Loki writes {@code ignoring ()} as nothing at all, and a space behind the labels. */
  private void matching(VectorMatching matching) {
    if (!matching.on() && matching.labels().isEmpty()) {
      return;
    }
    out.append(matching.on() ? " on (" : " ignoring (");
    out.append(String.join(",", matching.labels())).append(") ").append(group(matching));
    if (!matching.include().isEmpty()) {
      out.append(" (").append(String.join(",", matching.include())).append(')');
    }
  }

  static String group(VectorMatching matching) {
    return switch (matching.cardinality()) {
      case ONE_TO_ONE -> "";
      case MANY_TO_ONE -> "group_left";
      case ONE_TO_MANY -> "group_right";
    };
  }

  @Override
  public Void literal(Literal literal) {
    out.append(literal.scalar());
    return null;
  }

  @Override
  public Void vector(VectorLiteral vector) {
    Scalar scalar = vector.scalar();
    out.append("vector(")
        .append(
            scalar
                .variable()
                .map(Variable::text)
                .orElseGet(() -> GoFloat.formatFixed(scalar.value(), 6)))
        .append(')');
    return null;
  }

  @Override
  public Void labelReplace(LabelReplace replace) {
    out.append("label_replace(");
    replace.operand().accept(this);
    for (Text argument : arguments(replace)) {
      out.append(',');
      quote(out, argument);
    }
    out.append(')');
    return null;
  }

  static List<Text> arguments(LabelReplace replace) {
    return List.of(replace.target(), replace.replacement(), replace.source(), replace.regex());
  }
}
