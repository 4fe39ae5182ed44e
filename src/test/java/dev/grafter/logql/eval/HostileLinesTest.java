package dev.grafter.logql.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No line makes a query slow, or breaks it. */
class HostileLinesTest {

  private static final int MANY = 60_000;

  private static String line(String kind) {
    return switch (kind) {
      case "keys" ->
          IntStream.range(0, MANY)
              .mapToObj(i -> "\"k" + i + "\":\"" + i + "\"")
              .collect(Collectors.joining(",", "{", "}"));
      case "pairs" ->
          IntStream.range(0, MANY)
              .mapToObj(i -> "k" + i + "=" + i)
              .collect(Collectors.joining(" "));
      case "deep" -> "{\"a\":".repeat(MANY) + "1" + "}".repeat(MANY);
      case "quotes" -> "x=\"1 \"".repeat(MANY);
      case "garbage" -> "\uDC80\u0000\uDCFF \"{=".repeat(MANY);
      default -> "1".repeat(10 * MANY);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "keys # | json",
        "keys # | json | keep k7",
        "keys # | json | drop k7, k8",
        "keys # | unpack",
        "keys # | json a=\"k59999\"",
        "pairs # | logfmt",
        "pairs # | logfmt | label_format k7=`{{ .k8 }}`",
        "deep # | json",
        "deep # | json x=\"a.a\"",
        "quotes # | logfmt --strict",
        "quotes # | logfmt",
        "garbage # | logfmt | json | unpack | decolorize",
        "digits # |~ `\\d+x`",
        "digits # | regexp `(?P<a>\\d+)-(?P<b>\\d+)`",
        "digits # | pattern `<a>1<b>2<c>`"
      })
  void isReadInTime(String kind, String stages) {
    Engine engine =
        new Engine(
            List.of(new LogStream(Labels.of("app", "x"), List.of(LogEntry.of(1, line(kind))))));

    LogQuery query = (LogQuery) LogQlParser.parse("{app=\"x\"}" + stages);

    QueryResult.Streams result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> engine.logs(query, 0, 10, 10, Direction.FORWARD));

    assertThat(result.streams()).hasSizeLessThan(2);
  }

  @Test
  void linesOfOneTimeAreReadInTime() {
    int count = 20_000;
    List<LogEntry> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(LogEntry.of(1, "line " + i));
      lines.add(LogEntry.of(1, "line " + i));
    }
    LogStream stream =
        assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> new LogStream(Labels.of("app", "x"), lines));

    assertThat(stream.entries()).hasSize(count);
  }
}
