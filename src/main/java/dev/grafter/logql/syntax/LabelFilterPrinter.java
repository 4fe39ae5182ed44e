package dev.grafter.logql.syntax;

import dev.grafter.gotext.ByteSize;
import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.regex.RegexSyntaxException;

/** Writes label filters in Loki's one-line form. */
final class LabelFilterPrinter implements LabelFilterVisitor<Void> {
  private final StringBuilder out;

  LabelFilterPrinter(StringBuilder out) {
    this.out = out;
  }

  @Override
  public Void string(LabelFilter.StringFilter filter) {
    Matcher matcher = filter.matcher();
    if (matcher.operator() == MatchOperator.REGEX && isMatchedAsRegex(matcher.value())) {
      out.append(matcher.name()).append("=~`").append(matcher.value().value()).append('`');
    } else {
      new StagePrinter(out).matcher(matcher);
    }
    return null;
  }

  /** Loki writes an expression in back quotes unless it replaced it by a comparison of text. */
  private static boolean isMatchedAsRegex(Text value) {
    if (!(value instanceof Text.Plain plain)) {
      return false;
    }
    try {
      return GoRegex.parse(plain.value()).labelShortcut().isEmpty();
    } catch (RegexSyntaxException e) {
      return false;
    }
  }

  @Override
  public Void number(LabelFilter.NumberFilter filter) {
    return compared(filter.name(), filter.comparison(), Printer.plainNumber(filter.value()));
  }

  @Override
  public Void duration(LabelFilter.DurationFilter filter) {
    return compared(filter.name(), filter.comparison(), filter.value().toString());
  }

  @Override
  public Void bytes(LabelFilter.BytesFilter filter) {
    String size = ByteSize.format(filter.value()).replace(" ", "");
    return compared(filter.name(), filter.comparison(), size);
  }

  private Void compared(String name, Comparison comparison, String value) {
    out.append(name).append(comparison.symbol()).append(value);
    return null;
  }

  @Override
  public Void ip(LabelFilter.IpFilter filter) {
    out.append(filter.name()).append(filter.negated() ? "!=" : "=").append("ip(");
    Printer.quote(out, filter.pattern());
    out.append(')');
    return null;
  }

  @Override
  public Void and(LabelFilter.And and) {
    return both(and.left(), " , ", and.right());
  }

  @Override
  public Void or(LabelFilter.Or or) {
    return both(or.left(), " or ", or.right());
  }

  private Void both(LabelFilter left, String between, LabelFilter right) {
    out.append("( ");
    left.accept(this);
    out.append(between);
    right.accept(this);
    out.append(" )");
    return null;
  }
}
