package dev.grafter.render.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.LogRecord;
import dev.grafter.logs.format.Names;
import dev.grafter.logs.format.ParsedLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoggingModuleTest {

  private static final int RECORDS = 500;

  /** Beyond, the floating point seconds of Python are no longer exact to the microsecond. */
  private static final long YEAR_2100 = 4_102_444_800_000_000L;

  private static final List<Severity> LEVELS = List.of(Severity.values());
  private static final Map<Severity, Integer> NUMBERS =
      Map.of(
          Severity.CRITICAL, 50,
          Severity.ERROR, 40,
          Severity.WARN, 30,
          Severity.INFO, 20,
          Severity.DEBUG, 10,
          Severity.TRACE, 5,
          Severity.UNKNOWN, 0);
  private static final List<String> PIECES =
      List.of(
          "HTTP POST request sent",
          " ",
          "",
          "=",
          "\"",
          "'",
          "\\",
          "\n",
          "\r\n",
          "\t",
          "{",
          "}",
          "] [E",
          " - ERROR - ",
          "é",
          "漢",
          "\uD83D\uDE00",
          "\u0000",
          "\u001b[31m",
          "\u007f",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\uFFFD",
          "\b\f",
          "\\n",
          "key=value",
          "%s %d",
          "a",
          "0");
  private static final List<String> KEYS =
      List.of("url", "level", "message", "context", "context.x", "ts", "line_no", "a.b", "é", "\\");

  @TempDir private Path folder;

  private static List<LogRecord> records() {
    Random random = new Random(1);
    List<LogRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      long micros = (long) (random.nextDouble() * YEAR_2100);
      if (i % 3 == 0) {
        micros -= micros % 1_000;
      }
      Map<String, String> context = new LinkedHashMap<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        context.put(KEYS.get(random.nextInt(KEYS.size())), text(random));
      }
      records.add(
          new LogRecord(
              Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000),
              LEVELS.get(random.nextInt(LEVELS.size())),
              Names.tidy(text(random)),
              Names.tidyFile(text(random)),
              random.nextInt(10_000),
              text(random),
              context));
    }
    return records;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String json(LogRecord record) {
    Node.ObjBuilder context = Node.object();
    record.context().forEach(context::put);
    long micros =
        record.time().getEpochSecond() * 1_000_000 + record.time().get(ChronoField.MICRO_OF_SECOND);
    return Json.write(
        Node.object()
            .put("number", NUMBERS.get(record.severity()))
            .put("micros", micros)
            .put("service", record.service())
            .put("file", record.file())
            .put("line", record.line())
            .put("message", record.message())
            .put("context", context.build())
            .build());
  }

  private List<String> logged(LogFormat format, String jsonLines) throws IOException {
    Python python = Python.in(folder);
    Path records = python.write("records.jsonl", jsonLines);
    Path program = python.resource("log_all.py");
    String out = python.output(List.of(program.toString(), format.id(), records.toString()));
    assertThat(out).endsWith("\n");
    return List.of(out.substring(0, out.length() - 1).split("\n", -1));
  }

  private ParsedLine loggedOne(LogFormat format, String context) throws IOException {
    String record =
        "{\"number\": 45, \"micros\": 1709113407000176, \"service\": \"my service\", \"file\":"
            + " \"a:b.py\", \"line\": 7, \"message\": \"m\", \"context\": "
            + context
            + "}";
    List<String> lines = logged(format, record);
    assertThat(lines).hasSize(1);
    return format.parse(lines.get(0)).orElseThrow();
  }

  /** Character for character; what our reader makes of our lines, other tests say. */
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void writesTheLinesThatWeWrite(LogFormat format) throws IOException {
    List<LogRecord> records = records();
    String input = records.stream().map(LoggingModuleTest::json).collect(Collectors.joining("\n"));

    assertThat(logged(format, input))
        .containsExactlyElementsOf(records.stream().map(format::format).toList());
  }

  @Test
  void parametersKeepTheirTypesInJson() throws IOException {
    ParsedLine line =
        loggedOne(
            LogFormat.JSON,
            "{\"status\": 200, \"ok\": true, \"none\": null, \"nested\": {\"a\": [1, \"x\"]},"
                + " \"day\": {\"odd\": \"time\"}, \"bad\": {\"odd\": \"unprintable\"},"
                + " \"nan\": {\"odd\": \"nan\"}, \"set\": {\"odd\": \"set\"}}");

    assertThat(line.context())
        .containsEntry("status", "200")
        .containsEntry("ok", "true")
        .containsEntry("none", "null")
        .containsEntry("nested", "{\"a\":[1,\"x\"]}")
        .containsEntry("day", "2026-04-27")
        .containsEntry("bad", "<unprintable Unprintable>")
        .containsEntry("nan", "nan")
        .containsEntry("set", "[1]");
    assertThat(line.severity()).as("between ERROR and CRITICAL").isEqualTo(Severity.ERROR);
    assertThat(line.service()).contains("my_service");
    assertThat(line.file()).contains("a_b.py");
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void aParameterThatContainsItselfIsStillOneLine(LogFormat format) throws IOException {
    assertThat(loggedOne(format, "{\"c\": {\"odd\": \"cycle\"}}").severity())
        .isEqualTo(Severity.ERROR);
  }

  @Test
  void logfmtHoldsOtherTypesAsJson() throws IOException {
    assertThat(
            loggedOne(LogFormat.LOGFMT, "{\"headers\": {\"a\": \"b c\"}, \"n\": 1.5, \"t\": true}")
                .context())
        .isEqualTo(Map.of("headers", "{\"a\": \"b c\"}", "n", "1.5", "t", "true"));
  }

  @Test
  void theFirstCommentSaysWhatMadeIt() {
    assertThat(Python.module())
        .startsWith(
            "# Made by `grafter render` from a test; edit the definitions, not this file.\n"
                + "# - log formats default, json, logfmt, asctime\n\"\"\"One line");
  }

  @Test
  void usesNothingButTheStandardLibrary() {
    assertThat(
            Python.module()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("import ") || line.startsWith("from "))
                .filter(line -> !line.contains("grafter_logging")))
        .containsExactly(
            "import json",
            "import logging",
            "import math",
            "import os",
            "import re",
            "import sys",
            "import threading",
            "import time",
            "from opentelemetry import trace as _trace");
  }
}
