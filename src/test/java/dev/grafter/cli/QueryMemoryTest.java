package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries over files that are larger than all the memory there is. */
class QueryMemoryTest {

  private static final int LINES = 220_000;
  private static final String HEAP = "-Xmx20m";

  @TempDir private Path directory;

  private static String line(int i) {
    return "level="
        + (i % 10 == 0 ? "error" : "info")
        + " ts="
        + i
        + " service=cluster_manager file=sched.py file_no=7 message=\"HTTP POST request sent\""
        + " url=/api/v1/node/register status=200 duration=12ms size=10KB";
  }

  private Path text() throws IOException {
    Path file = directory.resolve("app.log");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < LINES; i++) {
        out.write(line(i) + "\n");
      }
    }
    return file;
  }

  private Path pushed() throws IOException {
    Path file = directory.resolve("streams.json");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("{\"streams\":[{\"stream\":{\"app\":\"x\"},\"values\":[");
      for (int i = 0; i < LINES; i++) {
        String escaped = line(i).replace("\"", "\\\"");
        out.write((i == 0 ? "" : ",") + "[\"" + (1_000_000_000L + i) + "\",\"" + escaped + "\"]");
      }
      out.write("]}]}");
    }
    return file;
  }

  private static String query(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(command, HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp");
    Collections.addAll(command, classPath(), "dev.grafter.cli.Main", "query");
    Collections.addAll(command, args);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  /** What these tests run with, whoever started them. */
  private static String classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(URL::getPath)
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }

  @Test
  void aMetricOfALargeTextNeedsNoMemoryForItsLines() throws Exception {
    Path file = text();
    assertThat(Files.size(file)).isGreaterThan(30_000_000);

    String answer =
        query(
            "--logs",
            file.toString(),
            "--labels",
            "app=x",
            "sum by (level) (count_over_time({app=\"x\"} | logfmt [1h]))");

    assertThat(answer)
        .contains("{\"level\":\"error\"}", "\"22000\"", "{\"level\":\"info\"}", "\"198000\"");
  }

  @Test
  void linesOfALargePushDocumentNeedMemoryForThoseThatAreReturned() throws Exception {
    String answer =
        query(
            "--logs",
            pushed().toString(),
            "--limit",
            "1",
            "{app=\"x\"} | logfmt | level=\"error\" | keep level");

    assertThat(answer).contains("{\"level\":\"error\"}", "ts=219990 ").doesNotContain("ts=219980 ");
  }
}
