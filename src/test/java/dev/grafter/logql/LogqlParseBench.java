package dev.grafter.logql;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Mean time to parse one of the 900 valid recorded queries; 33 microseconds are the limit. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LogqlParseBench {
  private static final String RECORDED = "/conformance/logql-parse.jsonl.gz";
  private static final int QUERIES = 900;
  private List<String> queries;

  /** Reads the valid queries. */
  @Setup
  public void read() throws IOException {
    queries = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(LogqlParseBench.class.getResourceAsStream(RECORDED)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Node.Obj recorded = (Node.Obj) Json.parse(line, RECORDED);
        if (recorded.has("string")) {
          queries.add(recorded.text("query").orElseThrow());
        }
      }
    }
    if (queries.size() != QUERIES) {
      throw new IllegalStateException("expected " + QUERIES + " queries, not " + queries.size());
    }
  }

  /** Parses all of them. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void parse(Blackhole sink) {
    for (String query : queries) {
      sink.consume(LogQlParser.parse(query));
    }
  }
}
