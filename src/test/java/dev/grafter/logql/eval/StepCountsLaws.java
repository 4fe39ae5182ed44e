package dev.grafter.logql.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.MetricExpr;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Counting samples as they come gives what looking into each window gives. */
class StepCountsLaws {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everySampleIsInItsWindows(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 300) Integer> times,
      @ForAll @IntRange(min = 50, max = 150) int start,
      @ForAll @IntRange(min = 0, max = 12) int points,
      @ForAll @IntRange(min = 0, max = 30) int step,
      @ForAll @IntRange(min = 1, max = 100) int range,
      @ForAll @IntRange(min = -20, max = 20) int offset) {
    Steps steps = step == 0 ? Steps.at(start) : new Steps(start, start + points * step, step);
    StepCounts counts = new StepCounts(new StepCounts.Windows(steps, range, offset), true);
    times.forEach(time -> counts.add(time, time));

    for (int i = 0; i < steps.count(); i++) {
      long to = steps.time(i) - offset;
      List<Integer> inside = times.stream().filter(t -> to - range < t && t <= to).toList();
      assertThat(counts.count(i)).isEqualTo(inside.size());
      assertThat(counts.sum(i)).isEqualTo(inside.stream().mapToInt(t -> t).sum());
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void manySamplesCountAsFewSeriesDo(@ForAll @IntRange(min = 0, max = 4) int query) {
    String operation =
        List.of("count_over_time", "rate", "bytes_over_time", "bytes_rate", "sum_over_time")
            .get(query);
    String unwrap = query == 4 ? " | logfmt | unwrap one" : "";
    List<LogEntry> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      lines.add(LogEntry.of(i * 1_000_000_000L, "one=1 n=" + i % 20));
    }
    Engine engine = new Engine(List.of(new LogStream(Labels.of("app", "x"), lines)));
    String total = "sum(" + operation + "({app=\"x\"}" + unwrap + " [90s] offset 10s))";
    String parts =
        "sum by (app) (label_replace(sum by (n) ("
            + operation
            + "({app=\"x\"} | logfmt"
            + (query == 4 ? " | unwrap one" : "")
            + " [90s] offset 10s)), \"app\", \"x\", \"\", \"\"))";

    assertThat(values(engine, total)).isEqualTo(values(engine, parts));
  }

  private static List<Double> values(Engine engine, String query) {
    MetricExpr expr = (MetricExpr) LogQlParser.parse(query);
    return engine.range(expr, 0, 2_100_000_000_000L, 30_000_000_000L).series().stream()
        .flatMap(series -> series.points().stream())
        .map(point -> Math.rint(point.value() * 1e6) / 1e6)
        .toList();
  }
}
