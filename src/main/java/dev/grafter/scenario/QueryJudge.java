package dev.grafter.scenario;

import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.eval.Direction;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.EvalException;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.eval.Sample;
import dev.grafter.logql.syntax.LogQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds an expectation on a query against the answer. What Loki holds at a time is told by the
 * times that lines bear; when they arrive matters only to who asks again and again.
 */
final class QueryJudge {

  private static final double PRECISION = 1e-9;
  private static final int SHOWN = 10;

  private final Timeline time;
  private final List<LogStream> streams;

  QueryJudge(Scenario scenario, List<LogStream> streams) {
    this.time = scenario.time();
    this.streams = streams;
  }

  /** Why the expectation does not hold, if so. */
  Optional<Failure> judge(Expectation.Answers expected) {
    List<LogStream> arrived = Arrived.by(expected.at(), streams);
    return mismatch(expected, new Engine(arrived))
        .map(
            happened ->
                new Failure(
                    expected,
                    Sentences.expected(expected, time),
                    happened,
                    "the query",
                    1,
                    1,
                    Optional.of(explanation(expected, arrived, happened))));
  }

  private Explanation explanation(
      Expectation.Answers expected, List<LogStream> arrived, String happened) {
    WindowLines lines = new WindowLines(arrived);
    List<Explanation.Window> windows =
        expected.query() instanceof LogQuery query
            ? List.of(lines.window(query, time.start() - 1, expected.at()))
            : lines.windows(expected.query(), expected.at(), expected.at());
    return new Explanation(
        "asked at " + Sentences.moment(expected.at(), time), happened, windows, List.of());
  }

  private Optional<String> mismatch(Expectation.Answers expected, Engine engine) {
    try {
      return expected.query() instanceof LogQuery query
          ? lines(expected, engine, query)
          : numbers(expected.answer(), engine.instant(expected.query(), expected.at()));
    } catch (EvalException e) {
      return Optional.of("Loki refused the query: " + e.getMessage().strip());
    }
  }

  private Optional<String> lines(Expectation.Answers expected, Engine engine, LogQuery query) {
    QueryResult.Streams found =
        engine.logs(query, time.start(), expected.at() + 1, Integer.MAX_VALUE, Direction.FORWARD);
    int count =
        found.streams().stream()
            .filter(stream -> Matching.has(stream.labels().toMap(), expected.answer().labels()))
            .mapToInt(stream -> stream.lines().size())
            .sum();
    return count == expected.answer().lines().orElseThrow()
        ? Optional.empty()
        : Optional.of(count + (count == 1 ? " line" : " lines"));
  }

  private static Optional<String> numbers(Expectation.Answer expected, QueryResult result) {
    List<Sample> samples =
        samples(result).stream()
            .filter(sample -> Matching.has(sample.labels().toMap(), expected.labels()))
            .toList();
    boolean rightCount =
        expected.series().isEmpty() || expected.series().getAsInt() == samples.size();
    boolean rightValue =
        expected.value().isEmpty()
            || (!samples.isEmpty()
                && samples.stream()
                    .allMatch(sample -> near(sample.value(), expected.value().getAsDouble())));
    return rightCount && rightValue ? Optional.empty() : Optional.of(text(samples));
  }

  private static List<Sample> samples(QueryResult result) {
    if (result instanceof QueryResult.Vector vector) {
      return vector.samples();
    }
    return result instanceof QueryResult.Scalar scalar
        ? List.of(new Sample(Labels.EMPTY, scalar.value()))
        : List.of();
  }

  private static boolean near(double actual, double expected) {
    return Double.compare(actual, expected) == 0
        || Math.abs(actual - expected) <= PRECISION * Math.max(1, Math.abs(expected));
  }

  private static String text(List<Sample> samples) {
    if (samples.isEmpty()) {
      return "no series";
    }
    String shown =
        samples.stream()
            .limit(SHOWN)
            .map(sample -> sample.labels() + " " + GoFloat.formatF(sample.value()))
            .collect(Collectors.joining(", "));
    return samples.size() + " series: " + shown + (samples.size() > SHOWN ? ", ..." : "");
  }
}
