package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logql.eval.Engine;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.QueryResult;
import dev.grafter.logql.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What our queries answer for lines that our pipeline labelled; minute 0 is some hour. */
class DefinedQueriesAnswerTest {

  private static final LevelNames ROOT = new LevelNames(Level.ROOT);
  private static final long HOUR = TimeUnit.HOURS.toNanos(500_000);

  private static long minute(long minute) {
    return HOUR + TimeUnit.MINUTES.toNanos(minute);
  }

  private static LogStream stream(
      String container, String level, String logstream, long... minutes) {
    List<LogEntry> entries =
        LongStream.of(minutes).mapToObj(at -> LogEntry.of(minute(at), "line")).toList();
    return new LogStream(
        Labels.of(Map.of("container_name", container, "level", level, "logstream", logstream)),
        entries);
  }

  private static Map<String, Double> answer(Expr expr, long minute, LogStream... streams) {
    QueryResult.Vector vector =
        (QueryResult.Vector) new Engine(List.of(streams)).instant(expr, minute(minute));
    Map<String, Double> byContainer = new TreeMap<>();
    vector
        .samples()
        .forEach(sample -> byContainer.put(sample.labels().get("container_name"), sample.value()));
    return byContainer;
  }

  private static long[] everyMinute(int from, int to) {
    return LongStream.rangeClosed(from, to).toArray();
  }

  @Test
  void aContainerThatStoppedIsSilentAndOthersAreNot() {
    LogStream stopped = stream("mongo", "info", "stdout", everyMinute(0, 20));
    LogStream running = stream("system_manager", "info", "stdout", everyMinute(0, 60));
    List<Map<String, Double>> answers = new ArrayList<>();
    for (long at : new long[] {29, 31, 50, 81}) {
      answers.add(answer(Queries.silentContainers(), at, stopped, running));
    }

    assertThat(answers)
        .containsExactly(
            Map.of(), Map.of("mongo", 21.0), Map.of("mongo", 21.0), Map.of("system_manager", 39.0));
  }

  @Test
  void errorsOfEveryStreamOfTheManagerCountTogether() {
    LogStream out = stream("system_manager", "error", "stdout", 1);
    LogStream err = stream("system_manager", "critical", "stderr", 2);
    LogStream fine = stream("system_manager", "info", "stdout", 1, 2, 3);
    LogStream other = stream("mongo", "error", "stdout", 1, 2, 3);

    assertThat(answer(Queries.managerErrors(ROOT), 3, out, err, fine, other))
        .isEqualTo(Map.of("system_manager", 2.0));
  }

  @Test
  void linesWithoutALevelCountAsErrorsOnStderrOnly() {
    LogStream trace = stream("mongo", "unknown", "stderr", 1, 2);
    LogStream plain = stream("mongo", "unknown", "stdout", 1, 2, 3);
    LogStream error = stream("mongo", "error", "stdout", 1);
    LogStream chatty = stream("system_manager", "info", "stderr", 1, 2, 3);

    assertThat(answer(Queries.errorVolume(), 3, trace, plain, error, chatty))
        .isEqualTo(Map.of("mongo", 3.0));
  }
}
