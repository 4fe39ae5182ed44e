package dev.grafter.logql;

import dev.grafter.gotext.ByteSize;
import dev.grafter.logql.syntax.Comparison;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LabelFilter.DurationFilter;
import dev.grafter.logql.syntax.LabelFilter.IpFilter;
import dev.grafter.logql.syntax.LabelFilter.NumberFilter;
import dev.grafter.logql.syntax.LabelFilter.StringFilter;
import dev.grafter.logql.syntax.MatchOperator;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Text;
import java.util.Arrays;

/**
 * A label about which a filter is written.
 *
 * @param name the label
 */
public record LabelCondition(String name) {

  /** {@code name="value"}. */
  public LabelFilter eq(String value) {
    return string(MatchOperator.EQUAL, Text.of(value));
  }

  /** {@code name="value"}. */
  public LabelFilter eq(LabelValue value) {
    return eq(value.labelValue());
  }

  /** {@code name!="value"}. */
  public LabelFilter notEq(String value) {
    return string(MatchOperator.NOT_EQUAL, Text.of(value));
  }

  /**
   * One of the values. Written as {@code name="a" or name="b"}: Loki does not anchor an expression
   * such as {@code E|ERROR} in a pipeline and would find it in DEBUG too.
   */
  public LabelFilter in(String... values) {
    return Arrays.stream(values)
        .map(this::eq)
        .reduce(LabelFilter.Or::new)
        .orElseThrow(() -> new IllegalArgumentException(name + " needs a value to be one of"));
  }

  /** One of the values. */
  public LabelFilter in(LabelValue... values) {
    return in(Names.texts(values));
  }

  /** {@code name=~"regex"}. Mind that Loki anchors not every expression here. */
  public LabelFilter matches(String regex) {
    return string(MatchOperator.REGEX, Names.regex(printable(regex)));
  }

  /** {@code name!~"regex"}. */
  public LabelFilter notMatches(String regex) {
    return string(MatchOperator.NOT_REGEX, Names.regex(printable(regex)));
  }

  /** Loki prints these expressions in back quotes, between which none can stand. */
  private static String printable(String regex) {
    return regex.replace("`", "\\x60");
  }

  private LabelFilter string(MatchOperator operator, Text value) {
    return new StringFilter(new Matcher(name, operator, value));
  }

  /** {@code name == value}, by number. */
  public LabelFilter eq(double value) {
    return number(Comparison.EQUAL, value);
  }

  /** {@code name != value}, by number. */
  public LabelFilter notEq(double value) {
    return number(Comparison.NOT_EQUAL, value);
  }

  /** {@code name > value}. */
  public LabelFilter above(double value) {
    return number(Comparison.GREATER, value);
  }

  /** {@code name >= value}. */
  public LabelFilter atLeast(double value) {
    return number(Comparison.GREATER_OR_EQUAL, value);
  }

  /** {@code name < value}. */
  public LabelFilter below(double value) {
    return number(Comparison.LESS, value);
  }

  /** {@code name <= value}. */
  public LabelFilter atMost(double value) {
    return number(Comparison.LESS_OR_EQUAL, value);
  }

  private LabelFilter number(Comparison comparison, double value) {
    return new NumberFilter(name, comparison, Scalar.of(Names.finite(value)));
  }

  /** {@code name > 5s}: the value is read as a duration. */
  public LabelFilter longerThan(Interval duration) {
    return new DurationFilter(name, Comparison.GREATER, duration);
  }

  /** {@code name < 5s}: the value is read as a duration. */
  public LabelFilter shorterThan(Interval duration) {
    return new DurationFilter(name, Comparison.LESS, duration);
  }

  /**
   * {@code name > 20MB}: the value is read as a size.
   *
   * @throws IllegalArgumentException for a size that Loki cannot write exactly
   */
  public LabelFilter largerThan(long bytes) {
    return size(Comparison.GREATER, bytes);
  }

  /**
   * {@code name < 20MB}: the value is read as a size.
   *
   * @throws IllegalArgumentException for a size that Loki cannot write exactly
   */
  public LabelFilter smallerThan(long bytes) {
    return size(Comparison.LESS, bytes);
  }

  private LabelFilter size(Comparison comparison, long bytes) {
    String written = ByteSize.format(bytes);
    if (bytes < 0 || written.endsWith("EB") || ByteSize.parse(written) != bytes) {
      throw new IllegalArgumentException(
          bytes + " bytes cannot be written exactly: Loki would make " + written + " of it");
    }
    return new LabelFilter.BytesFilter(name, comparison, bytes);
  }

  /** {@code name = ip("10.0.0.0/8")}: an address, a range {@code a-b} or a network. */
  public LabelFilter isIp(String pattern) {
    return new IpFilter(name, false, Text.of(pattern));
  }

  /** {@code name != ip("10.0.0.0/8")}. */
  public LabelFilter isNotIp(String pattern) {
    return new IpFilter(name, true, Text.of(pattern));
  }
}
