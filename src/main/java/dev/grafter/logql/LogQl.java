package dev.grafter.logql;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.Literal;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MatchOperator;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.Variable;
import dev.grafter.logql.syntax.VectorLiteral;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes LogQL queries.
 *
 * <pre>{@code
 * LogQl.stream(eq("container_name", "system_manager"))
 *     .parse(json())
 *     .filter(level().in(ERROR, CRITICAL))
 *     .countOverTime(minutes(5))
 *     .sumBy("container_name")
 * }</pre>
 *
 * <p>Everything is an immutable value that can be kept and used again. What Loki would refuse is
 * refused where it is written, with an {@link IllegalArgumentException}.
 */
public final class LogQl {
  private LogQl() {}

  /**
   * The streams whose labels fit all matchers.
   *
   * @throws IllegalArgumentException when that would be all streams, which Loki does not allow
   */
  public static LogPipeline stream(Matcher... matchers) {
    LogQuery query = new LogQuery(List.of(matchers), List.of());
    query.validate();
    return new LogPipeline(query);
  }

  /**
   * Reads a query as Loki does; the way out for what the builder cannot say.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  public static Expr parse(String query) {
    return LogQlParser.parse(query);
  }

  /**
   * Reads a query in which Grafana's variables may stand.
   *
   * @throws LogQlSyntaxException with Loki's words
   */
  public static Expr parseTemplate(String query) {
    return LogQlParser.parse(query, LogQlParser.Mode.TEMPLATE);
  }

  /** {@code name="value"}. */
  public static Matcher eq(String name, String value) {
    return matcher(name, MatchOperator.EQUAL, Text.of(value));
  }

  /** {@code name="$variable"}. */
  public static Matcher eq(String name, Variable value) {
    return matcher(name, MatchOperator.EQUAL, text(value));
  }

  /** {@code name!="value"}. */
  public static Matcher notEq(String name, String value) {
    return matcher(name, MatchOperator.NOT_EQUAL, Text.of(value));
  }

  /** {@code name=~"regex"}: an RE2 expression for the whole value. */
  public static Matcher matches(String name, String regex) {
    return matcher(name, MatchOperator.REGEX, Names.regex(regex));
  }

  /** {@code name=~"$variable"}: for a variable with several values. */
  public static Matcher matches(String name, Variable value) {
    return matcher(name, MatchOperator.REGEX, text(value));
  }

  /** {@code name!~"regex"}. */
  public static Matcher notMatches(String name, String regex) {
    return matcher(name, MatchOperator.NOT_REGEX, Names.regex(regex));
  }

  /** One of the values, {@code name=~"a|b"}, or {@code name="a"} when there is one. */
  public static Matcher in(String name, String... values) {
    if (values.length == 1) {
      return eq(name, values[0]);
    }
    return matches(name, Arrays.stream(values).map(Names::quoted).collect(Collectors.joining("|")));
  }

  /** One of the values, {@code name=~"a|b"}, or {@code name="a"} when there is one. */
  public static Matcher in(String name, LabelValue... values) {
    return in(name, Names.texts(values));
  }

  private static Matcher matcher(String name, MatchOperator operator, Text value) {
    return new Matcher(Names.label(name), operator, value);
  }

  private static Text text(Variable variable) {
    return new Text.Templated(List.of(Text.Part.variable(variable)));
  }

  /** A label in a filter, as in {@code label("status").atLeast(500)}. */
  public static LabelCondition label(String name) {
    return new LabelCondition(Names.label(name));
  }

  /** The label {@code level}. */
  public static LabelCondition level() {
    return label("level");
  }

  /** The variable or macro of that name, {@code $name}. */
  public static Variable variable(String name) {
    return Variable.of(name);
  }

  /** The stage {@code json}, of everything or of these labels only. */
  public static Stage json(Stage.Extraction... extractions) {
    return new Stage.Json(List.of(extractions));
  }

  /** The stage {@code logfmt}, of everything or of these labels only. */
  public static Stage logfmt(Stage.Extraction... extractions) {
    return new Stage.Logfmt(false, false, List.of(extractions));
  }

  /** A label and the path or key of its value in the line. */
  public static Stage.Extraction extract(String label, String expression) {
    return new Stage.Extraction(Names.label(label), Text.of(expression));
  }

  /**
   * The stage {@code regexp}.
   *
   * @throws IllegalArgumentException with Loki's words, for instance without a named group
   */
  public static Stage regexp(String expression) {
    return Stage.Regexp.checked(Text.of(expression));
  }

  /**
   * The stage {@code pattern}.
   *
   * @throws IllegalArgumentException with Loki's words, for instance without a capture
   */
  public static Stage pattern(String pattern) {
    return Stage.Pattern.checked(Text.of(pattern));
  }

  /** The stage {@code unpack}. */
  public static Stage unpack() {
    return new Stage.Unpack();
  }

  /** So many seconds. */
  public static Interval seconds(long count) {
    return Interval.of(java.time.Duration.ofSeconds(count));
  }

  /** So many minutes. */
  public static Interval minutes(long count) {
    return Interval.of(java.time.Duration.ofMinutes(count));
  }

  /** So many hours. */
  public static Interval hours(long count) {
    return Interval.of(java.time.Duration.ofHours(count));
  }

  /** So many days of 24 hours. */
  public static Interval days(long count) {
    return Interval.of(java.time.Duration.ofDays(count));
  }

  /** What Grafana's variable stands for, such as {@code interval("__auto")}. */
  public static Interval interval(String variable) {
    return Interval.of(Variable.of(variable));
  }

  /** A number in arithmetic. */
  public static Metric number(double value) {
    return new Metric(Literal.of(Names.finite(value)));
  }

  /** {@code vector(value)}: one series without labels. */
  public static Metric vector(double value) {
    if (value < 0 || Names.finite(value) != Names.sixDecimals(value)) {
      throw new IllegalArgumentException(
          "vector takes a number of at most six decimals that is not negative, not " + value);
    }
    return new Metric(new VectorLiteral(Scalar.of(value)));
  }

  /** A metric query that exists already, to go on with. */
  public static Metric metric(MetricExpr expr) {
    return new Metric(expr);
  }

  /** A log query that exists already, to go on with. */
  public static LogPipeline logs(LogQuery query) {
    return new LogPipeline(query);
  }

  static <T> List<T> append(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
