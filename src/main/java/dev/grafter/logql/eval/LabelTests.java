package dev.grafter.logql.eval;

import dev.grafter.gotext.ByteSize;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.syntax.Comparison;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LabelFilterVisitor;
import dev.grafter.logql.syntax.Matcher;
import java.util.List;

/** Makes tests of label filters. */
final class LabelTests implements LabelFilterVisitor<LabelTest> {

  private static final String ERROR = "LabelFilterErr";

  private LabelTests() {}

  /**
   * The test of a filter.
   *
   * @throws IllegalArgumentException with Loki's words when there can be no such test
   */
  static LabelTest of(LabelFilter filter) {
    return filter.accept(new LabelTests());
  }

  /** All must hold; an empty list lets everything pass. */
  static LabelTest all(List<LabelFilter> filters) {
    return filters.stream()
        .map(LabelTests::of)
        .reduce(LabelTest.Both::new)
        .orElse(new LabelTest.Always());
  }

  /** How a value compares; null stands for text that is no such value. */
  private interface Reader {
    int compare(String text);
  }

  private record Converted(String name, Comparison comparison, Reader reader)
      implements LabelTest.OfOne {
    @Override
    public boolean holds(LabelSet labels) {
      String value = labels.get(name);
      if (value == null) {
        return false;
      }
      try {
        return comparison.holds(reader.compare(value));
      } catch (NotANumber e) {
        return comparison == Comparison.NOT_EQUAL;
      } catch (IllegalArgumentException e) {
        if (!labels.hasError()) {
          labels.error(ERROR);
          labels.errorDetails(e.getMessage());
        }
        return true;
      }
    }
  }

  /** Nothing is equal to, above or below it. */
  private static final class NotANumber extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotANumber() {
      super(null, null, false, false);
    }
  }

  private record OfText(String name, TextTest test) implements LabelTest.OfOne {
    @Override
    public boolean holds(LabelSet labels) {
      return test.holds(labels.comparable(name));
    }
  }

  private record OfAddress(String name, boolean negated, IpMatcher matcher)
      implements LabelTest.OfOne {
    @Override
    public boolean holds(LabelSet labels) {
      if (labels.hasError()) {
        return true;
      }
      String value = labels.get(name);
      return value != null && matcher.foundIn(value) != negated;
    }
  }

  @Override
  public LabelTest string(LabelFilter.StringFilter filter) {
    Matcher matcher = filter.matcher();
    TextTest test = inPipeline(matcher);
    return test == TextTest.ANYTHING ? new LabelTest.Always() : new OfText(matcher.name(), test);
  }

  private static TextTest inPipeline(Matcher matcher) {
    String value = matcher.value().value();
    return switch (matcher.operator()) {
      case EQUAL -> value::equals;
      case NOT_EQUAL -> text -> !text.equals(value);
      case REGEX -> TextTest.labelRegex(value);
      case NOT_REGEX -> TextTest.labelRegex(value).negated();
    };
  }

  /** As selectors, drop and keep compare: always the whole value. */
  static TextTest anchored(Matcher matcher) {
    String value = matcher.value().value();
    return switch (matcher.operator()) {
      case EQUAL -> value::equals;
      case NOT_EQUAL -> text -> !text.equals(value);
      case REGEX -> TextTest.anchored(value);
      case NOT_REGEX -> TextTest.anchored(value).negated();
    };
  }

  @Override
  public LabelTest number(LabelFilter.NumberFilter filter) {
    double wanted = filter.value().value();
    return new Converted(
        filter.name(), filter.comparison(), text -> compare(GoFloat.parse(text), wanted));
  }

  private static int compare(double value, double wanted) {
    if (Double.isNaN(value) || Double.isNaN(wanted)) {
      throw new NotANumber();
    }
    return value < wanted ? -1 : value > wanted ? 1 : 0;
  }

  @Override
  public LabelTest duration(LabelFilter.DurationFilter filter) {
    long wanted = filter.value().nanos();
    return new Converted(
        filter.name(), filter.comparison(), text -> Long.compare(GoDuration.parse(text), wanted));
  }

  @Override
  public LabelTest bytes(LabelFilter.BytesFilter filter) {
    long wanted = filter.value();
    return new Converted(
        filter.name(),
        filter.comparison(),
        text -> Long.compareUnsigned(ByteSize.parse(text), wanted));
  }

  @Override
  public LabelTest ip(LabelFilter.IpFilter filter) {
    return new OfAddress(filter.name(), filter.negated(), IpMatcher.of(filter.pattern().value()));
  }

  @Override
  public LabelTest and(LabelFilter.And filter) {
    return new LabelTest.Both(filter.left().accept(this), filter.right().accept(this));
  }

  @Override
  public LabelTest or(LabelFilter.Or filter) {
    return new LabelTest.Either(filter.left().accept(this), filter.right().accept(this));
  }
}
