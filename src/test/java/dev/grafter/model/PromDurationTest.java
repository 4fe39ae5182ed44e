package dev.grafter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromDurationTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S,0s",
    "PT60S,1m",
    "PT90S,1m30s",
    "PT24H,1d",
    "PT168H,1w",
    "PT192H,8d",
    "PT0.5S,500ms",
    "P365D,1y",
    "P366D,366d",
    "PT25H,1d1h"
  })
  void isWrittenAsGrafanaWritesItBack(Duration duration, String text) {
    assertThat(PromDuration.text(duration)).isEqualTo(text);
  }

  @Test
  void whatCannotBeWrittenIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PromDuration.checked(Duration.ofSeconds(-1), "rule \"A\": for"))
        .withMessageContaining("rule \"A\": for cannot be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PromDuration.checked(Duration.ofNanos(1), "rule \"A\": for"))
        .withMessageContaining("whole milliseconds");
  }
}
