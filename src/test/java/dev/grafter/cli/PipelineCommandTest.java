package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineCommandTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeFiles() throws IOException {
    write("stages.yml", "- logfmt: {mapping: {level: }}\n- labels: {level: }\n");
    write("multiline.yml", "- multiline: {firstline: '^a'}\n");
    Files.write(
        folder.resolve("app.log"), "level=x\n\nlast \u00ff".getBytes(StandardCharsets.ISO_8859_1));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out), new PrintWriter(err), args);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void printsAnEntryForEachLine() {
    int code =
        run(
            "pipeline",
            "run",
            "--stages",
            file("stages.yml"),
            "--labels",
            "job=a,b=c=d",
            "--time",
            "2026-04-27T17:00:00.100Z",
            file("app.log"));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"line\":\"level=x\",\"time\":\"2026-04-27T17:00:00.1Z\",\"labels\":{\"b\":\"c=d\",\"job\":\"a\",\"level\":\"x\"}}",
            "{\"line\":\"\",\"time\":\"2026-04-27T17:00:00.1Z\",\"labels\":{\"b\":\"c=d\",\"job\":\"a\"}}",
            "{\"line\":\"last"
                + " \uFFFD\",\"time\":\"2026-04-27T17:00:00.1Z\",\"labels\":{\"b\":\"c=d\",\"job\":\"a\"}}");
  }

  @Test
  void runsOurOwnPipelineOfALevel() {
    int code =
        run(
            "pipeline",
            "run",
            "--level",
            "root",
            "--labels",
            "container_name=a",
            "--time",
            "2026-04-27T17:00:00Z",
            file("app.log"));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString())
        .startsWith(
            "{\"line\":\"level=x\",\"time\":\"2026-04-27T17:00:00Z\",\"labels\":{\"container_name\":\"a\",\"level\":\"unknown\"}}");
  }

  @Test
  void explainsEachStage() {
    assertThat(run("pipeline", "run", "--stages", file("stages.yml"), "--explain", file("app.log")))
        .isZero();
    assertThat(out.toString()).contains("1 logfmt", "2 labels", "level=x");
  }

  @Test
  void refusesABadStageListWithoutAnEntry() throws IOException {
    Path bad = write("bad.yml", "- json: {}\n");
    assertThat(run("pipeline", "run", "--stages", bad.toString(), file("app.log"))).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("bad.yml:1:9: json stage: JMES expression is required");
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(run("pipeline", "run", "--stages", file("none.yml"), file("app.log"))).isEqualTo(2);
    assertThat(run("pipeline", "run", "--stages", file("stages.yml"), file("none.log")))
        .isEqualTo(2);
    assertThat(run("pipeline")).isEqualTo(2);
    assertThat(
            run(
                "pipeline",
                "run",
                "--stages",
                file("stages.yml"),
                "--labels",
                "x",
                file("app.log")))
        .isEqualTo(2);
  }

  @Test
  void convertsForAlloyAndSaysWhatDiffers() {
    int code =
        run(
            "pipeline",
            "convert",
            "--to",
            "alloy",
            "--stages",
            file("multiline.yml"),
            "--name",
            "n");
    assertThat(code).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            loki.process "n" {
            \tforward_to = [loki.write.default.receiver]

            \tstage.multiline {
            \t\tfirstline     = "^a"
            \t\tmax_lines     = 0
            \t\tmax_wait_time = "3s"
            \t}
            }
            """);
    assertThat(err.toString()).contains("Promtail's default is 128");
  }

  @Test
  void relabelsLinesOfJson() throws IOException {
    Path cases =
        write(
            "cases.jsonl",
            """
            {"relabel_configs": "- {source_labels: [a], target_label: b}", "labels": {"a": "1"}}
            {"relabel_configs": "- {action: keep, regex: x}", "labels": {}}
            {"relabel_configs": "- {action: nope}", "labels": {}}
            """);
    assertThat(run("pipeline", "relabel", "--jsonl", cases.toString())).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"result\":{\"a\":\"1\",\"b\":\"1\"}}",
            "{\"result\":null}",
            "{\"error\":\"relabel_configs:1:12: unknown relabel action \\\"nope\\\"\"}");
  }

  /** As behind {@code | head}, of a log that never ends. */
  @Test
  void endsQuietlyWhenNobodyReads() throws IOException {
    Writer broken =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    AtomicInteger reads = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return '\n';
          }

          @Override
          public int read(byte[] buffer, int from, int length) {
            reads.incrementAndGet();
            Arrays.fill(buffer, from, from + length, (byte) '\n');
            return length;
          }
        };
    try (InputStream in = new LiveInput(endless, new PrintWriter(broken))) {
      assertThat(in.read(new byte[8])).isEqualTo(8);
    }

    PrintWriter answers = new PrintWriter(broken);
    try (InputStream in = new LiveInput(endless, answers)) {
      answers.println("an answer");

      assertThat(in.read(new byte[8])).isEqualTo(-1);
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(reads).hasValue(1);
  }

  @Test
  void whatWasMadeSoFarGoesOutBeforeMoreIsRead() throws IOException {
    PrintWriter answers = new PrintWriter(new BufferedWriter(out));
    InputStream none = InputStream.nullInputStream();
    try (InputStream in = new LiveInput(none, answers)) {
      answers.print("first");
      assertThat(out.toString()).isEmpty();

      assertThat(in.read(new byte[8])).isEqualTo(-1);
      assertThat(out.toString()).isEqualTo("first");
    }
  }

  @Test
  void convertsAListOfStagesForTheOpenTelemetryCollector() {
    int code =
        run("pipeline", "convert", "--to", "otel", "--stages", file("stages.yml"), "--name", "n");
    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("transform/n:")
        .contains("set(log.attributes[\"level\"], log.cache[\"level\"])");
    assertThat(err.toString())
        .contains("Loki must index these resource attributes (limits_config.otlp_config): level,");
  }

  @Test
  void whatCannotBeConvertedIsAnError() throws IOException {
    write("limit.yml", "- limit: {rate: 1, burst: 1}\n");
    int code = run("pipeline", "convert", "--to", "otel", "--stages", file("limit.yml"));
    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("limit.yml: the stage limit cannot run in the OpenTelemetry Collector: ");
  }

  @Test
  void garbageIsALineLikeAnyOther() throws IOException {
    byte[] bytes = new byte[4096];
    new Random(5).nextBytes(bytes);
    Files.write(folder.resolve("garbage"), bytes);
    int code = run("pipeline", "run", "--stages", file("stages.yml"), file("garbage"));
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"line\":"));
  }
}
