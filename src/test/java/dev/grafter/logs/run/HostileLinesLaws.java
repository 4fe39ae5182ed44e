package dev.grafter.logs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a line holds: no exception, an entry for it, and no time to speak of. */
class HostileLinesLaws {

  private static final String STAGES =
      """
      - json: {expressions: {a: 'x[*].y | [0]', level: , deep: 'a.b.c'}}
      - logfmt: {mapping: {level: , msg: }}
      - regex: {expression: '^(?P<k>(?:\\w+\\s?)*)$'}
      - regex: {expression: '(?P<n>(a|aa)+)b'}
      - replace: {expression: '(\\S+)\\s+(\\S+)', replace: '{{ .Value | upper | trunc 3 }}'}
      - template: {source: t, template: '{{ .Entry | trunc 20 | quote }}{{ .level }}'}
      - match: {selector: '{job="x"} |~ "^(a+)+$"', stages: [{labels: {level: , t: }}]}
      - multiline: {firstline: '^\\S', max_lines: 3}
      - decolorize:
      - pack: {labels: [level], ingest_timestamp: false}
      """;

  private static final Pipeline PIPELINE = PipelineYaml.parse("hostile", STAGES, "x").pipeline();

  @Property(tries = 30)
  void noLineHurts(@ForAll("lines") String line, @ForAll Flavour flavour) {
    List<LogEntry> left = new ArrayList<>();
    PipelineRunner runner =
        PipelineRunner.start(
            PIPELINE, PipelineRunner.Options.of(flavour, Clock.systemUTC()), left::add);
    long before = System.nanoTime();
    runner.accept(new LogEntry(Instant.EPOCH, line, Map.of("job", "x")));
    runner.finish();
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    assertThat(left).hasSizeLessThanOrEqualTo(1);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a", "aa", "{", "[", "\"", "\\", "=", " ", "x=\"", "\u001b[", "{\"a\":", "é", "\uD800",
            "\t", "1e9", "{{", "$1", "level=", "\u0000", "word ");
    Arbitrary<String> repeated =
        Combinators.combine(pieces, Arbitraries.integers().between(1, 5_000))
            .as((piece, count) -> piece.repeat(count));
    return Arbitraries.oneOf(
        repeated,
        Combinators.combine(repeated, pieces, repeated).as((a, b, c) -> a + b + c),
        Arbitraries.strings().all().ofMaxLength(200));
  }
}
