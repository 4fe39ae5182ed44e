package dev.grafter.logql;

import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LineOperator;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.Unwrap;
import dev.grafter.logql.syntax.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A log query that is being written; every method returns a longer one.
 *
 * @param expr the query so far
 */
public record LogPipeline(LogQuery expr) {

  /** Another matcher of the stream selector. */
  public LogPipeline and(Matcher matcher) {
    return new LogPipeline(new LogQuery(LogQl.append(expr.matchers(), matcher), expr.stages()));
  }

  /** {@code |= "a" or "b"}: the line contains one of the texts. */
  public LogPipeline contains(String... texts) {
    return line(LineOperator.CONTAINS, texts(texts));
  }

  /** {@code |= "$variable"}: the line contains what the user typed. */
  public LogPipeline contains(Variable variable) {
    Text text = new Text.Templated(List.of(Text.Part.variable(variable)));
    return line(LineOperator.CONTAINS, List.of(text));
  }

  /** {@code != "a" != "b"}: the line contains none of the texts. */
  public LogPipeline doesNotContain(String... texts) {
    return line(LineOperator.NOT_CONTAINS, texts(texts));
  }

  /** {@code |~ "regex"}: an RE2 expression, not anchored. */
  public LogPipeline matches(String... regexes) {
    return line(LineOperator.REGEX, regexes(regexes));
  }

  /** {@code |~ "$variable"}: the line matches what the user typed. */
  public LogPipeline matches(Variable variable) {
    Text text = new Text.Templated(List.of(Text.Part.variable(variable)));
    return line(LineOperator.REGEX, List.of(text));
  }

  /** {@code !~ "regex"}. */
  public LogPipeline doesNotMatch(String... regexes) {
    return line(LineOperator.NOT_REGEX, regexes(regexes));
  }

  /** {@code |> "<_> - <_>"}; since Loki 3.0. */
  public LogPipeline hasPattern(String... patterns) {
    return line(LineOperator.PATTERN, texts(patterns));
  }

  /** {@code !> "<_> - <_>"}; since Loki 3.0. */
  public LogPipeline hasNotPattern(String... patterns) {
    return line(LineOperator.NOT_PATTERN, texts(patterns));
  }

  private static List<Text> texts(String... texts) {
    return Arrays.stream(texts).map(Text::of).toList();
  }

  private static List<Text> regexes(String... regexes) {
    return Arrays.stream(regexes).map(Names::regex).toList();
  }

  private LogPipeline line(LineOperator operator, List<Text> texts) {
    List<Stage.Operand> operands =
        texts.stream().map(text -> new Stage.Operand(false, text)).toList();
    if (!operator.isNegative()) {
      return stage(new Stage.LineFilter(operator, operands));
    }
    LogPipeline longer = this;
    for (Stage.Operand operand : operands) {
      longer = longer.stage(new Stage.LineFilter(operator, List.of(operand)));
    }
    return longer;
  }

  /** A parser: {@link LogQl#json}, {@link LogQl#logfmt} and so on. */
  public LogPipeline parse(Stage parser) {
    return stage(parser);
  }

  /** A filter on labels; all of them must hold. */
  public LogPipeline filter(LabelFilter first, LabelFilter... more) {
    LogPipeline longer = stage(new Stage.Filter(first));
    for (LabelFilter filter : more) {
      longer = longer.stage(new Stage.Filter(filter));
    }
    return longer;
  }

  /** {@code | line_format "{{.message}}"}. */
  public LogPipeline lineFormat(String template) {
    return stage(new Stage.LineFormat(Text.of(template)));
  }

  /** {@code | label_format label="template"}. */
  public LogPipeline labelFormat(String label, String template) {
    return stage(
        new Stage.LabelFormat(List.of(new Stage.Template(Names.label(label), Text.of(template)))));
  }

  /** {@code | label_format label=source}. */
  public LogPipeline rename(String source, String label) {
    return stage(
        new Stage.LabelFormat(List.of(new Stage.Rename(Names.label(label), Names.label(source)))));
  }

  /** {@code | decolorize}. */
  public LogPipeline decolorize() {
    return stage(new Stage.Decolorize());
  }

  /** {@code | drop a, b}. */
  public LogPipeline drop(String... labels) {
    return stage(new Stage.Drop(choices(labels)));
  }

  /** {@code | keep a, b}. */
  public LogPipeline keep(String... labels) {
    return stage(new Stage.Keep(choices(labels)));
  }

  private static List<Stage.LabelChoice> choices(String... labels) {
    if (labels.length == 0) {
      throw new IllegalArgumentException("drop and keep need a label");
    }
    List<Stage.LabelChoice> choices = new ArrayList<>();
    Names.labels(labels).forEach(label -> choices.add(new Stage.AnyValue(label)));
    return choices;
  }

  /**
   * Any stage. A line filter goes in front of {@code drop} and {@code keep}, which do not touch the
   * line: behind them {@code != "x"} would read as a matcher of their last label.
   */
  public LogPipeline stage(Stage stage) {
    List<Stage> stages = new ArrayList<>(expr.stages());
    int at = stages.size();
    while (stage instanceof Stage.LineFilter && at > 0 && picksLabels(stages.get(at - 1))) {
      at--;
    }
    stages.add(at, stage);
    return new LogPipeline(new LogQuery(expr.matchers(), stages));
  }

  private static boolean picksLabels(Stage stage) {
    return stage instanceof Stage.Drop || stage instanceof Stage.Keep;
  }

  /** Lines in the window before each step. */
  public Metric countOverTime(Interval window) {
    return over(window, RangeOperation.COUNT_OVER_TIME);
  }

  /** Lines per second. */
  public Metric rate(Interval window) {
    return over(window, RangeOperation.RATE);
  }

  /** Bytes of the lines in the window. */
  public Metric bytesOverTime(Interval window) {
    return over(window, RangeOperation.BYTES_OVER_TIME);
  }

  /** Bytes of the lines per second. */
  public Metric bytesRate(Interval window) {
    return over(window, RangeOperation.BYTES_RATE);
  }

  /** 1 when there is no line in the window. */
  public Metric absentOverTime(Interval window) {
    return over(window, RangeOperation.ABSENT_OVER_TIME);
  }

  private Metric over(Interval window, RangeOperation operation) {
    return over(window, Interval.zero(), operation);
  }

  /**
   * A function of the lines in the window before each step.
   *
   * @param window its length, whole milliseconds
   * @param offset how far it is moved back
   */
  public Metric over(Interval window, Interval offset, RangeOperation operation) {
    LogRange range = new LogRange(expr, Optional.empty(), Windows.checked(window), offset);
    return new Metric(
        new RangeAggregation(operation, Optional.empty(), range, Optional.<Grouping>empty()));
  }

  /** The label's value, a number, becomes the sample. */
  public UnwrappedPipeline unwrap(String label) {
    return unwrap(label, Unwrap.Conversion.NONE);
  }

  /** The label's value, a duration, becomes the sample, in seconds. */
  public UnwrappedPipeline unwrapDuration(String label) {
    return unwrap(label, Unwrap.Conversion.DURATION);
  }

  /** The label's value, a size, becomes the sample, in bytes. */
  public UnwrappedPipeline unwrapBytes(String label) {
    return unwrap(label, Unwrap.Conversion.BYTES);
  }

  private UnwrappedPipeline unwrap(String label, Unwrap.Conversion conversion) {
    return new UnwrappedPipeline(
        expr, new Unwrap(Names.label(label), conversion, List.of()), Optional.empty());
  }

  /** The query in Loki's one-line form. */
  public String text() {
    return expr.text();
  }
}
