package dev.grafter.logql.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes queries in Loki's indented form: a node whose one-line form has at most 100 bytes stays on
 * one line, others are split.
 *
 * <p>Two of Loki's own oddities are kept, since the form is compared with Loki's: a line filter
 * that is split from others loses its alternatives, and {@code decolorize} is never indented.
 */
final class PrettyPrinter implements ExprVisitor<String> {
  private static final int MAX_BYTES = 100;
  private static final String INDENT = "  ";

  private final int level;

  private PrettyPrinter(int level) {
    this.level = level;
  }

  static String print(Expr expr) {
    return expr.accept(new PrettyPrinter(0));
  }

  private String deeper(Expr expr) {
    return expr.accept(new PrettyPrinter(level + 1));
  }

  private static String indent(int level) {
    return INDENT.repeat(level);
  }

  private static boolean isLong(String text) {
    return text.length() > MAX_BYTES
        || (text.length() > MAX_BYTES / 4
            && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES);
  }

  private String oneLine(Expr expr) {
    return indent(level) + expr.text();
  }

  @Override
  public String logQuery(LogQuery query) {
    if (query.stages().isEmpty() || !isLong(query.text())) {
      return oneLine(query);
    }
    List<String> lines = new ArrayList<>();
    lines.add(oneLine(new LogQuery(query.matchers(), List.of())));
    for (List<Stage> group : groups(query.stages())) {
      stage(group, lines);
    }
    return String.join("\n", lines);
  }

  /** Consecutive line filters belong together; every other stage stands alone. */
  private static List<List<Stage>> groups(List<Stage> stages) {
    List<List<Stage>> groups = new ArrayList<>();
    boolean joins = false;
    for (Stage stage : stages) {
      boolean isFilter = stage instanceof Stage.LineFilter;
      if (!joins || !isFilter) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(stage);
      joins = isFilter;
    }
    return groups;
  }

  private void stage(List<Stage> group, List<String> lines) {
    Stage first = group.get(0);
    if (first instanceof Stage.LineFilter) {
      lineFilters(group, lines);
    } else {
      String margin = first instanceof Stage.Decolorize ? "" : indent(level + 1);
      lines.add(margin + Printer.print(group));
    }
  }

  /** As many leading filters as fit share the first line, the others get one each. */
  private void lineFilters(List<Stage> group, List<String> lines) {
    int shared = fitting(group);
    if (shared > 0) {
      lines.add(indent(level + 1) + Printer.print(group.subList(0, shared)));
    }
    for (Stage stage : group.subList(shared, group.size())) {
      Stage.LineFilter filter = (Stage.LineFilter) stage;
      Stage alone = new Stage.LineFilter(filter.operator(), filter.operands().subList(0, 1));
      lines.add(indent(level + 1) + Printer.print(List.of(alone)));
    }
  }

  private static int fitting(List<Stage> group) {
    int count = 0;
    while (count < group.size() && !isLong(Printer.print(group.subList(0, count + 1)))) {
      count++;
    }
    return count;
  }

  @Override
  public String rangeAggregation(RangeAggregation aggregation) {
    if (!isLong(aggregation.text())) {
      return oneLine(aggregation);
    }
    StringBuilder out = new StringBuilder(indent(level));
    out.append(aggregation.operation().text()).append("(\n");
    aggregation
        .parameter()
        .ifPresent(number -> out.append(indent(level + 1)).append(number).append(",\n"));
    range(out, aggregation.range());
    out.append('\n').append(indent(level)).append(')');
    aggregation.grouping().ifPresent(grouping -> out.append(grouping(grouping)));
    return out.toString();
  }

  private void range(StringBuilder out, LogRange range) {
    out.append(deeper(range.query()));
    range.unwrap().ifPresent(unwrap -> unwrap(out, unwrap));
    out.append(" [").append(Printer.rangeText(range.interval())).append(']');
    if (!range.offset().isZero()) {
      out.append(" offset ").append(Printer.rangeText(range.offset()));
    }
  }

  private void unwrap(StringBuilder out, Unwrap unwrap) {
    String start = "\n" + indent(level + 2);
    out.append(start).append(Printer.unwrapText(unwrap));
    for (LabelFilter filter : unwrap.filters()) {
      out.append(start).append("| ").append(Printer.print(filter));
    }
  }

  private static String grouping(Grouping grouping) {
    String labels = String.join(", ", grouping.labels());
    String word = grouping.without() ? " without" : labels.isEmpty() ? "" : " by";
    return labels.isEmpty() ? word : word + " (" + labels + ")";
  }

  @Override
  public String vectorAggregation(VectorAggregation aggregation) {
    if (!isLong(aggregation.text())) {
      return oneLine(aggregation);
    }
    String start = aggregation.operation().text() + grouping(aggregation.grouping());
    List<String> arguments = new ArrayList<>();
    aggregation
        .parameter()
        .ifPresent(number -> arguments.add(indent(level + 1) + Printer.count(number)));
    arguments.add(deeper(aggregation.operand()));
    return call(start, arguments);
  }

  private String call(String start, List<String> arguments) {
    String margin = indent(level);
    return margin + start + "(\n" + String.join(",\n", arguments) + "\n" + margin + ")";
  }

  @Override
  public String binaryOperation(BinaryOperation operation) {
    if (!isLong(operation.text())) {
      return oneLine(operation);
    }
    return deeper(operation.left())
        + "\n"
        + indent(level)
        + operator(operation)
        + "\n"
        + deeper(operation.right());
  }

  /** Unlike the one-line form, {@code on ()} without labels is left out. */
  private static String operator(BinaryOperation operation) {
    VectorMatching matching = operation.matching();
    String symbol = operation.operator().symbol() + (operation.returnBool() ? " bool" : "");
    if (matching.labels().isEmpty()) {
      return symbol;
    }
    String group = Printer.group(matching);
    if (!matching.include().isEmpty()) {
      group += " (" + String.join(", ", matching.include()) + ")";
    }
    String word = matching.on() ? " on (" : " ignoring (";
    return symbol + word + String.join(", ", matching.labels()) + ") " + group;
  }

  @Override
  public String literal(Literal literal) {
    return oneLine(literal);
  }

  @Override
  public String vector(VectorLiteral vector) {
    return oneLine(vector);
  }

  @Override
  public String labelReplace(LabelReplace replace) {
    if (!isLong(replace.text())) {
      return oneLine(replace);
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(deeper(replace.operand()));
    for (Text argument : Printer.arguments(replace)) {
      arguments.add(indent(level + 1) + Printer.quote(argument));
    }
    return call("label_replace", arguments);
  }
}
