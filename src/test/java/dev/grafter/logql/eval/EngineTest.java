package dev.grafter.logql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.gotext.GoQuote;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learnt of Loki 3.4 beyond its recorded answers. */
class EngineTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private static Engine engine(LogEntry... entries) {
    return new Engine(List.of(new LogStream(Labels.of("app", "x"), List.of(entries))));
  }

  private static List<Long> times(Engine engine, long start, long end, long step) {
    MetricExpr expr = (MetricExpr) LogQlParser.parse("vector(1)");
    return engine
        .range(expr, start * SECOND, end * SECOND, step * SECOND)
        .series()
        .get(0)
        .points()
        .stream()
        .map(point -> point.millis() / 1000)
        .toList();
  }

  @Test
  void aRangeBeginsAtTheStepBeforeAndEndsAtTheStepBehind() {
    assertThat(times(engine(), 65, 185, 60)).containsExactly(60L, 120L, 180L, 240L);
    assertThat(times(engine(), 60, 180, 60)).containsExactly(60L, 120L, 180L);
  }

  @Test
  void aLineFormatThatNothingReadsDoesNoHarmInAMetric() {
    Engine engine = engine(LogEntry.of(SECOND, "a=1"));

    QueryResult result =
        engine.instant(
            LogQlParser.parse("count_over_time({app=\"x\"} | line_format `{{ nope }}` [1m])"),
            2 * SECOND);

    assertThat(((QueryResult.Vector) result).samples()).hasSize(1);
    assertThatThrownBy(
            () ->
                engine.instant(
                    LogQlParser.parse(
                        "count_over_time({app=\"x\"} | line_format `{{ nope }}` | logfmt [1m])"),
                    2 * SECOND))
        .hasMessageContaining("function \"nope\" not defined");
  }

  @Test
  void anAverageKeepsSeriesApartThatDifferInAnEmptyLabel() {
    Engine engine =
        engine(new LogEntry(SECOND, "1", Labels.of("pod", "")), LogEntry.of(2 * SECOND, "333"));

    QueryResult result =
        engine.instant(
            LogQlParser.parse("avg by (pod) (bytes_over_time({app=\"x\"} [1m]))"), 2 * SECOND);

    assertThat(((QueryResult.Vector) result).samples())
        .extracting(Sample::value)
        .containsExactlyInAnyOrder(1.0, 3.0);
  }

  @Test
  void linesOfOneTimeThatStagesMakeEqualAreOne() {
    Engine engine =
        engine(
            LogEntry.of(SECOND, "a=1 b=1"),
            LogEntry.of(SECOND, "a=1 b=2"),
            LogEntry.of(2 * SECOND, "a=1 b=2"));

    QueryResult.Streams result =
        engine.logs(
            (LogQuery) LogQlParser.parse("{app=\"x\"} | line_format `same`"),
            0,
            10 * SECOND,
            100,
            Direction.FORWARD);

    assertThat(result.streams().get(0).lines()).hasSize(2);
  }

  @Test
  void tooManySeriesAndPointsAreRefusedInLokisWords() {
    LogEntry[] lines = new LogEntry[600];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = LogEntry.of(SECOND + i, "n=" + i);
    }
    Engine engine = engine(lines);
    MetricExpr many =
        (MetricExpr) LogQlParser.parse("sum by (n) (count_over_time({app=\"x\"} | logfmt [1m]))");

    assertThatThrownBy(() -> engine.instant(many, 2 * SECOND))
        .hasMessage("maximum of series (500) reached for a single query");
    assertThatThrownBy(() -> engine.range(many, 0, 10 * SECOND, SECOND))
        .hasMessage("maximum of series (500) reached for a single query");
    assertThatThrownBy(() -> engine.range(many, 0, 11_001 * SECOND, SECOND))
        .hasMessageStartingWith("exceeded maximum resolution of 11,000 points per time series.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "{app=`x`} | regexp `(?P<x>(a{1000}){1000})` # invalid repeat count: `{1000}`",
        "{app=~`(x{1000}){1000}`} # invalid repeat count: `{1000}`",
        "count_over_time({app=`x`}[999999999999h]) # duration out of range"
      })
  void bombsAreRefusedWhenTheyAreRead(String query, String words) {
    assertThatThrownBy(() -> LogQlParser.parse(query)).hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ define `a` }}{{ template `a` . }}{{ end }}{{ template `a` . }}",
        "{{ repeat 1000000000 `x` }}",
        "{{ alignLeft 1000000000 `x` }}",
        "{{ indent 1000000000 `x` }}"
      })
  void aTemplateThatGrowsWithoutEndIsAnError(String template) {
    String quoted = GoQuote.quote(template);
    LogQuery query = (LogQuery) LogQlParser.parse("{app=\"x\"} | line_format " + quoted);

    QueryResult.Streams result =
        engine(LogEntry.of(SECOND, "a=1")).logs(query, 0, 10 * SECOND, 10, Direction.FORWARD);

    assertThat(result.streams().get(0).labels().get("__error__")).isEqualTo("TemplateFormatErr");
  }
}
