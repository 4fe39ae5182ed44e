package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.LogRecord;
import dev.grafter.logs.format.Records;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nothing that a record says can mislead the pipeline about its level and its origin. */
class ContainerPipelineLaws {

  private final List<LogEntry> left = new ArrayList<>();
  private final List<PipelineRunner> runners =
      List.of(runner(Flavour.PROMTAIL), runner(Flavour.ALLOY));

  private PipelineRunner runner(Flavour flavour) {
    return PipelineRunner.start(
        ContainerPipeline.of(Level.ROOT),
        PipelineRunner.Options.of(flavour, Clock.systemUTC()),
        left::add);
  }

  @Provide
  Arbitrary<LogRecord> records() {
    return Records.any();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsSayWhatTheRecordSays(@ForAll("records") LogRecord record) {
    for (LogFormat format : LogFormat.values()) {
      String line = format.format(record);
      for (PipelineRunner runner : runners) {
        left.clear();
        runner.accept(new LogEntry(Instant.EPOCH, line, Map.of("container_name", "c")));

        assertThat(left).hasSize(1);
        assertThat(left.get(0).line()).isEqualTo(line);
        assertThat(left.get(0).labels())
            .isEqualTo(
                Map.of(
                    "container_name", "c",
                    "level", record.severity().label(),
                    "service", record.service()));
        assertThat(left.get(0).metadata())
            .isEqualTo(
                format.hasSource()
                    ? Map.of("file", record.file(), "line", Integer.toString(record.line()))
                    : Map.of());
      }
    }
  }
}
