package dev.grafter.gotext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoDurationTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 1ns",
    "1500, 1.5µs",
    "-2000000, -2ms",
    "1500000000, 1.5s",
    "60000000000, 1m0s",
    "5400000000000, 1h30m0s",
    "9223372036854775807, 2562047h47m16.854775807s",
    "-9223372036854775808, -2562047h47m16.854775808s"
  })
  void writesAndReadsGoDurations(long nanos, String text) {
    assertThat(GoDuration.format(nanos)).isEqualTo(text);
    assertThat(GoDuration.parse(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({"1h0.5m, 3630000000000", "+.5s, 500000000", "0, 0", "1us2ns, 1002"})
  void readsGoDurations(String text, long nanos) {
    assertThat(GoDuration.parse(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'time: invalid duration \"\"'",
    "5, 'time: missing unit in duration \"5\"'",
    "1d, 'time: unknown unit \"d\" in duration \"1d\"'",
    ".s, 'time: invalid duration \".s\"'",
    "9223372036854775808ns, 'time: invalid duration \"9223372036854775808ns\"'"
  })
  void refusesInGosWords(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoDuration.parse(text))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "5m, 300000000000, 5m",
    "1d12h, 129600000000000, 1d12h",
    "14d, 1209600000000000, 2w",
    "90d, 7776000000000000, 90d",
    "1y, 31536000000000000, 1y",
    "1s500ms, 1500000000, 1s500ms",
    "0, 0, 0s",
    "0s, 0, 0s"
  })
  void readsAndWritesPrometheusDurations(String text, long nanos, String printed) {
    assertThat(GoDuration.parsePrometheus(text)).isEqualTo(nanos);
    assertThat(GoDuration.formatPrometheus(nanos)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty duration string",
    "5, 'not a valid duration string: \"5\"'",
    "-5m, 'not a valid duration string: \"-5m\"'",
    "1m1h, 'not a valid duration string: \"1m1h\"'",
    "5mm, 'unknown unit \"mm\" in duration \"5mm\"'",
    "300y, duration out of range",
    "99999999999999999999s, 'not a valid duration string: \"99999999999999999999s\"'"
  })
  void refusesInPrometheusWords(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GoDuration.parsePrometheus(text))
        .withMessage(message);
  }
}
