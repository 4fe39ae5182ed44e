package dev.grafter.logs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTimeTest {

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "1790519900,1790519900000000000",
    "1790519900.1234,1790519900123000000",
    "1790519900000000051,1790519900000000051",
    "2026-04-27T17:00:00Z,1777309200000000000",
    "2026-04-27T19:00:00.000000001+02:00,1777309200000000001",
    "1.7905199E9,1790519900000000000",
    "-1,-1000000000"
  })
  void readsTimes(String text, long nanos) {
    assertThat(QueryTime.parse(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "now", "1e99", "99999999999999999999", "2026-13-01T00:00:00Z", "0x1"})
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> QueryTime.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a time is seconds since 1970");
  }

  @ParameterizedTest
  @CsvSource({
    "60,60000000000",
    "0.5,500000000",
    "1m,60000000000",
    "1h30m,5400000000000",
    "-1,-1000000000"
  })
  void readsSteps(String text, long nanos) {
    assertThat(QueryTime.parseStep(text)).isEqualTo(nanos);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "1e99", "1.5m", "99999999999999h"})
  void refusesWhatIsNoStep(String text) {
    assertThatThrownBy(() -> QueryTime.parseStep(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a step is seconds or a duration");
  }

  @ParameterizedTest
  @CsvSource({"0,100,1", "0,3600,14", "5,0,1"})
  void takesA250thOfTheSpan(long start, long end, long step) {
    long second = 1_000_000_000L;
    assertThat(QueryTime.defaultStep(start * second, end * second)).isEqualTo(step * second);
  }
}
