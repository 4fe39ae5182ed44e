package dev.grafter.logs.format;

import dev.grafter.logs.Severity;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any record: hostile texts, all levels, the whole range of times. */
public final class Records {

  private static final long LAST_MICRO = 253_402_300_799_999_999L;

  private Records() {}

  /** All that a record can be. */
  public static Arbitrary<LogRecord> any() {
    return Combinators.combine(
            times(),
            Arbitraries.of(Severity.class),
            names(),
            names().map(Names::tidyFile),
            Arbitraries.integers().between(0, 999_999_999),
            texts(),
            Arbitraries.maps(names(), texts()).ofMaxSize(4))
        .as(LogRecord::new);
  }

  private static Arbitrary<Instant> times() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(0, LAST_MICRO),
            Arbitraries.longs().between(0, LAST_MICRO / 1_000_000).map(s -> s * 1_000_000),
            Arbitraries.longs().between(0, LAST_MICRO / 1_000).map(ms -> ms * 1_000))
        .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000));
  }

  static Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "level",
                "ts",
                "message",
                "context",
                "context.level",
                "context.",
                "a-b.c",
                "[x]",
                "é漢",
                "\\",
                "'",
                "{",
                "system_manager",
                "INFO",
                "-"),
            Arbitraries.strings().ascii().ofMaxLength(8),
            Arbitraries.strings().ofMaxLength(6))
        .map(Names::tidy);
  }

  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "",
            " ",
            "HTTP POST request sent",
            "a \"quoted\" text with back\\slash and 'apostrophe'",
            "line\nline\r\nline\n",
            "\\n is no newline",
            "{\"key\": [1, {}]} }{",
            "a=b c=\"d\" level=ERROR",
            "] [E2024-02-28 10:43:27 a b:1] x",
            "x - y - ERROR - z",
            "\u0000\u0001\u001b[31mred\u001b[0m\u007f\u0085\u2028\u2029\uFFFD",
            "\uD83D\uDE00 漢字 Ünï \uD800 lone \uDC00",
            "null",
            "639"),
        Arbitraries.strings().ascii().ofMaxLength(20),
        Arbitraries.strings().ofMaxLength(12));
  }
}
