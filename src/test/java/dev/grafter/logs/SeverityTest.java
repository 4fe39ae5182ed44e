package dev.grafter.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.LogfmtStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.run.Flavour;
import dev.grafter.logs.run.LogEntry;
import dev.grafter.logs.run.PipelineRunner;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeverityTest {

  @Test
  void wordsAndLettersAreReadBack() {
    for (Severity severity : Severity.values()) {
      assertThat(Severity.of(severity.word())).isEqualTo(severity);
      assertThat(Severity.of(severity.label())).isEqualTo(severity);
      assertThat(Severity.of(String.valueOf(severity.letter()))).isEqualTo(severity);
    }
  }

  /** Collectors get the template; what they make of a level must be what we make of it. */
  @Test
  void theTemplateSaysTheSame() {
    List<String> words =
        Stream.concat(
                IntStream.rangeClosed('!', 'ž')
                    .filter(c -> Character.isDefined(c) && c != '"' && c != '=')
                    .filter(c -> !Character.isISOControl(c) && c != 0xA0)
                    .mapToObj(Character::toString),
                Stream.of("error", "Warn", "WARNING", "crit", "Fatal", "notset", "trace", "xyz"))
            .toList();

    assertThat(words.stream().map(SeverityTest::labelled))
        .containsExactlyElementsOf(words.stream().map(word -> Severity.of(word).label()).toList());
    assertThat(labelled("")).isEqualTo("unknown");
  }

  private static String labelled(String word) {
    Pipeline pipeline =
        Pipeline.of(
            "p",
            new LogfmtStage(Map.of("level", "level"), Optional.empty()),
            new TemplateStage("level", SeverityTemplate.of("level")),
            LabelsStage.of("level"));
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            pipeline, PipelineRunner.Options.of(Flavour.PROMTAIL, Clock.systemUTC()), left::add);
    runner.accept(new LogEntry(Instant.EPOCH, "level=" + word, Map.of()));
    return left.get(0).labels().get("level");
  }
}
