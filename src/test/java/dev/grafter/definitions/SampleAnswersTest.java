package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logql.eval.Direction;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.logs.format.LogFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of every panel, variable and alert finds something in a sample of 25 minutes, in
 * whatever format the programs log. Even the alert on silence does: one program ends early.
 */
class SampleAnswersTest {

  private static final int RECORDS = 6000;
  private static final Instant END = SampledStreams.START.plus(Duration.ofMinutes(25));
  private static final Duration RANGE = Duration.ofMinutes(25);

  static Stream<Arguments> levelsAndFormats() {
    return Stream.of(Level.values())
        .flatMap(level -> Stream.of(LogFormat.values()).map(format -> Arguments.of(level, format)));
  }

  @ParameterizedTest
  @MethodSource("levelsAndFormats")
  void everyQueryFindsSomething(Level level, LogFormat format) {
    Engine engine = new Engine(SampledStreams.of(level, format, RECORDS));

    assertThat(QueriesOf.level(level))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            query ->
                assertThat(finds(engine, query.text()))
                    .as("%s: %s", query.place(), query.text())
                    .isTrue());
  }

  /** As the first pipeline of the system left the lines of two formats, without any label. */
  @ParameterizedTest
  @EnumSource(Level.class)
  void aSampleWithoutLevelsLeavesMostQueriesEmpty(Level level) {
    List<LogStream> unlabelled =
        SampledStreams.of(level, LogFormat.JSON, RECORDS).stream()
            .map(
                stream ->
                    new LogStream(
                        stream.labels().without(List.of("level", "service")), stream.entries()))
            .toList();
    Engine engine = new Engine(unlabelled);

    assertThat(QueriesOf.level(level))
        .filteredOn(query -> query.text().contains("error|critical"))
        .hasSizeGreaterThan(8)
        .noneMatch(query -> finds(engine, query.text()));
  }

  private static boolean finds(Engine engine, String query) {
    Expr expr = LogQlParser.parse(filled(query));
    long end = SampledStreams.nanos(END);
    if (expr instanceof LogQuery logs) {
      long start = SampledStreams.nanos(SampledStreams.START);
      return engine.logs(logs, start, end, 100, Direction.BACKWARD).lines() > 0;
    }
    QueryResult.Vector now = (QueryResult.Vector) engine.instant(expr, end);
    return now.samples().stream().anyMatch(sample -> sample.value() > 0)
        || course(engine, (MetricExpr) expr).anyMatch(point -> point.value() > 0);
  }

  private static Stream<QueryResult.Point> course(Engine engine, MetricExpr expr) {
    long step = Duration.ofMinutes(1).toNanos();
    return engine
        .range(expr, SampledStreams.nanos(SampledStreams.START), SampledStreams.nanos(END), step)
        .series()
        .stream()
        .flatMap(series -> series.points().stream());
  }

  /** Fills variables in as a dashboard does on which everything is chosen. */
  private static String filled(String query) {
    return query
        .replace("$__range", RANGE.toSeconds() + "s")
        .replace("$__auto", "1m")
        .replace("$container", "..*")
        .replace("$level", ".*")
        .replace("${search:raw}", "");
  }
}
