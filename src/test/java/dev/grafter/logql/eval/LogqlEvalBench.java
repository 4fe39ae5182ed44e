package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lines a second through range queries of one hour in steps of a minute. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class LogqlEvalBench {

  private static final int STREAMS = 20;
  private static final int LINES = 200_000;
  private static final long START = TimeUnit.SECONDS.toNanos(1_790_518_320);
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);
  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private static final Map<String, String> QUERIES =
      Map.of(
          "filter",
          "sum by (c) (count_over_time({env=\"dev\"} |= \"POST\" [5m]))",
          "logfmt",
          "sum by (c) (count_over_time({env=\"dev\"} |= \"POST\" | logfmt | level=\"error\" [5m]))",
          "regexp",
          "sum by (c, lv) (count_over_time({env=\"dev\"} |= \"POST\" | regexp"
              + " \"^level=(?P<lv>\\\\w+) ts=(?P<t>\\\\S+)\" [5m]))",
          "unwrap",
          "sum by (c) (sum_over_time({env=\"dev\"} |= \"POST\" | logfmt | unwrap"
              + " duration(duration) [5m]))");

  /** The query. */
  @Param({"filter", "logfmt", "regexp", "unwrap"})
  public String query;

  private Engine engine;
  private MetricExpr expr;

  /** Makes the lines, half of them with POST, always the same. */
  @Setup
  public void setUp() {
    Random random = new Random(1);
    List<LogStream> streams = new ArrayList<>();
    for (int stream = 0; stream < STREAMS; stream++) {
      List<LogEntry> entries = new ArrayList<>();
      for (int i = 0; i < LINES / STREAMS; i++) {
        entries.add(LogEntry.of(START + i * (HOUR / (LINES / STREAMS)), line(random, i)));
      }
      streams.add(new LogStream(Labels.of(Map.of("env", "dev", "c", "c" + stream)), entries));
    }
    engine = new Engine(streams);
    expr = (MetricExpr) LogQlParser.parse(QUERIES.get(query));
  }

  private static String line(Random random, int i) {
    return String.format(
        Locale.ROOT,
        "level=%s ts=%d.000176 service=cluster_manager file=sched.py file_no=%d message=\"HTTP %s"
            + " request sent\" url=/api/v1/node/register status=200 duration=%dms size=10KB",
        random.nextInt(10) == 0 ? "error" : "info",
        1_790_518_320 + i,
        random.nextInt(900),
        i % 2 == 0 ? "POST" : "GET",
        random.nextInt(2000));
  }

  /** One operation is one line. */
  @Benchmark
  @OperationsPerInvocation(LINES)
  public QueryResult range() {
    return engine.range(expr, START, START + HOUR, MINUTE);
  }
}
