package dev.grafter.scenario;

import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ArrivalsLaws {

  /** That late lines make no difference is judged by what had arrived at each evaluation. */
  @Property
  boolean lateLinesAreSeenExactlyWhenTheyMatter(
      @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 60) Long> lines,
      @ForAll @IntRange(min = 0, max = 20) int delay) {
    List<LogStream> streams =
        List.of(
            new LogStream(
                Labels.of("a", "b"),
                lines.stream().map(time -> LogEntry.of(time, "line " + time)).toList()));
    long[] evaluations = LongStream.iterate(0, time -> time + 13).limit(6).toArray();

    boolean differs =
        LongStream.of(evaluations)
            .anyMatch(time -> !Arrived.by(time, streams).equals(Arrived.by(time - delay, streams)));

    return new Arrivals(streams).anyBetween(evaluations, delay) == differs;
  }
}
