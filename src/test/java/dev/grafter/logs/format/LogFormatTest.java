package dev.grafter.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.logs.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatTest {

  private static final Instant TIME = Instant.parse("2024-02-28T09:43:27.000176Z");

  private static LogRecord record() {
    Map<String, String> context = new LinkedHashMap<>();
    context.put("url", "https://192.168.1.5/api/node/register");
    context.put("headers", "{\"Content-Type\": \"application/json\"}");
    return new LogRecord(
        TIME, Severity.INFO, "system_manager", "wsgi.py", 639, "HTTP POST request sent", context);
  }

  private static ParsedLine read(String line) {
    return LogFormat.read(line).orElseThrow();
  }

  @Test
  void linesLookAsTheSystemWritesThem() {
    LogRecord record = record();

    assertThat(LogFormat.DEFAULT.format(record))
        .isEqualTo(
            "[I2024-02-28 09:43:27 system_manager wsgi.py:639] HTTP POST request sent"
                + " url=https://192.168.1.5/api/node/register"
                + " headers={\"Content-Type\": \"application/json\"}");
    assertThat(LogFormat.JSON.format(record))
        .isEqualTo(
            "{\"level\": \"INFO\", \"timestamp\": \"2024-02-28T09:43:27.000176Z\","
                + " \"service\": \"system_manager\", \"filename\": \"wsgi.py\", \"line_no\": 639,"
                + " \"message\": \"HTTP POST request sent\", \"context\":"
                + " {\"url\": \"https://192.168.1.5/api/node/register\","
                + " \"headers\": \"{\\\"Content-Type\\\": \\\"application/json\\\"}\"}}");
    assertThat(LogFormat.LOGFMT.format(record))
        .isEqualTo(
            "level=INFO ts=1709113407.000176 service=system_manager file=wsgi.py file_no=639"
                + " message=\"HTTP POST request sent\" url=https://192.168.1.5/api/node/register"
                + " headers=\"{\\\"Content-Type\\\": \\\"application/json\\\"}\"");
    assertThat(LogFormat.ASCTIME.format(record))
        .isEqualTo(
            "2024-02-28 09:43:27,000 - system_manager - INFO - HTTP POST request sent"
                + " url=https://192.168.1.5/api/node/register"
                + " headers={\"Content-Type\": \"application/json\"}");
  }

  /** The first table of the page on formats. */
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void theDocumentedLinesAreOurs(LogFormat format) throws IOException {
    LogRecord record =
        new LogRecord(
            Instant.parse("2024-02-28T10:43:27Z"),
            Severity.INFO,
            "system_manager",
            "wsgi.py",
            639,
            "HTTP POST request sent",
            Map.of("url", "https://192.168.1.5/api"));

    assertThat(Files.readAllLines(Path.of("docs/log-formats.md")))
        .contains("| `" + format.id() + "` | `" + format.format(record) + "` |");
  }

  @Test
  void wholeMillisecondsAreWrittenWithThreeDigits() {
    LogRecord record =
        new LogRecord(
            Instant.parse("2024-02-28T09:43:27Z"), Severity.WARN, "s", "f.py", 1, "m", Map.of());

    assertThat(LogFormat.JSON.format(record))
        .isEqualTo(
            "{\"level\": \"WARNING\", \"timestamp\": \"2024-02-28T09:43:27.000Z\","
                + " \"service\": \"s\", \"filename\": \"f.py\", \"line_no\": 1,"
                + " \"message\": \"m\"}");
  }

  /** The written specification, the example beside it, and what the system prints today. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[I0228 10:43:27.000176 system_manager wsgi.py:639] sent | | INFO | system_manager |"
            + " wsgi.py | 639 | sent",
        "[I2024-02-28 10:43:27 system_manager wsgi.py.py:639] sent a=b | 2024-02-28T10:43:27Z |"
            + " INFO | system_manager | wsgi.py.py | 639 | sent a=b",
        "[C2024-02-28 10:43:27.5 svc f:1] | 2024-02-28T10:43:27.5Z | CRITICAL | svc | f | 1 | ''",
        "[E2024-13-28 10:43:27 svc f:12345678901] no such month | | ERROR | svc | f | | no such"
            + " month",
        "2026-04-27 17:09:42,123 - system_manager - ERROR - msg | 2026-04-27T17:09:42.123Z | ERROR"
            + " | system_manager | | | msg",
        "2026-04-27 17:09:42,123 - WARNING - no name - here | 2026-04-27T17:09:42.123Z | WARN | |"
            + " | | no name - here",
      })
  void readsLinesWithoutFields(
      String line,
      Instant time,
      Severity severity,
      String service,
      String file,
      Integer number,
      String message) {
    ParsedLine parsed = read(line);

    assertThat(parsed.time()).isEqualTo(Optional.ofNullable(time));
    assertThat(parsed.severity()).isEqualTo(severity);
    assertThat(parsed.service()).isEqualTo(Optional.ofNullable(service));
    assertThat(parsed.file()).isEqualTo(Optional.ofNullable(file));
    assertThat(parsed.line())
        .isEqualTo(number == null ? OptionalInt.empty() : OptionalInt.of(number));
    assertThat(parsed.message()).isEqualTo(message);
  }

  @Test
  void readsEitherFormatsNamesInBoth() {
    ParsedLine json =
        read("{\"level\":\"Warn\",\"ts\":1651254607.5,\"file\":\"a.py\",\"file_no\":7}");
    ParsedLine logfmt =
        read("level=fatal timestamp=2024-02-28T10:43:27+01:00 filename=b.py line_no=8");

    assertThat(json.severity()).isEqualTo(Severity.WARN);
    assertThat(json.time()).contains(Instant.ofEpochMilli(1_651_254_607_500L));
    assertThat(json.file()).contains("a.py");
    assertThat(json.line()).hasValue(7);
    assertThat(json.record()).as("it has no service").isEmpty();
    assertThat(logfmt.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(logfmt.time()).contains(TIME.minusNanos(176_000));
    assertThat(logfmt.file()).contains("b.py");
    assertThat(logfmt.line()).hasValue(8);
  }

  @Test
  void readsMillisecondsSince1970() {
    assertThat(read("level=INFO ts=1651254607000 service=s").time())
        .contains(Instant.ofEpochSecond(1_651_254_607));
  }

  @Test
  void aParameterOfJsonThatIsNoTextIsGivenAsItsJson() {
    assertThat(
            read("{\"level\": \"INFO\", \"pid\": 7, \"context\": {\"a\": 1, \"b\": [true,"
                    + " null], \"c\": \"text\"}}")
                .context())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("pid", "7", "a", "1", "b", "[true,null]", "c", "text"));
  }

  /** The quotes of the specification's own example are none in logfmt. */
  @Test
  void whatComesBehindABrokenQuoteIsLostButNotWhatComesBefore() {
    ParsedLine line =
        read(
            "level=INFO ts=1651254607.000176 service=system_manager file=wsgi.py file_no=639"
                + " message='HTTP POST request sent' headers='{\"Content-Type\":"
                + " \"application/json\"}' data=1");

    assertThat(line.record()).isPresent();
    assertThat(line.message()).isEqualTo("'HTTP");
    assertThat(line.context()).doesNotContainKeys("headers", "data");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Traceback (most recent call last):",
        "  File \"/app/wsgi.py\", line 639, in send",
        "192.168.1.7 - - [27/Apr/2026 17:09:42] \"GET /api HTTP/1.1\" 200 -",
        "{\"message\": \"no level\"}",
        "{\"level\": \"INFO\"",
        "[INFO] other",
        "level INFO",
        "2026-04-27 17:09:42 - s - ERROR - no milliseconds",
      })
  void linesOfNoFormatAreNotRead(String line) {
    assertThat(LogFormat.read(line)).isEmpty();
  }

  @Test
  void aLineThatNoReaderOfLogfmtTakesIsOneForOurs() {
    String message = "x".repeat(200_000);
    LogRecord record = new LogRecord(TIME, Severity.INFO, "s", "f", 1, message);

    assertThat(read(LogFormat.LOGFMT.format(record)).record()).contains(record);
  }

  @Test
  void aTimeThatNoRecordCanHaveMakesNone() {
    assertThat(read("[I1900-01-01 00:00:00 s f:1] m").record()).isEmpty();
  }

  @Test
  void refusesWhatNoLineCanCarry() {
    assertThatThrownBy(() -> new LogRecord(TIME, Severity.INFO, "my service", "f", 1, "m"))
        .hasMessage(
            "service must be a name without spaces, quotes and equals signs, not \"my service\"");
    assertThatThrownBy(() -> new LogRecord(TIME, Severity.INFO, "s", "C:f", 1, "m"))
        .hasMessage("file must not hold a colon, as \"C:f\" does");
    assertThatThrownBy(() -> new LogRecord(TIME, Severity.INFO, "s", "f", -1, "m"))
        .hasMessage("line must not be negative, but is -1");
    assertThatThrownBy(() -> new LogRecord(Instant.MIN, Severity.INFO, "s", "f", 1, "m"))
        .hasMessageStartingWith("time must be in 1970 to 9999");
    assertThat(Names.tidy("my service=\"x\"")).isEqualTo("my_service__x_");
    assertThat(Names.tidy("")).isEqualTo("_");
  }
}
