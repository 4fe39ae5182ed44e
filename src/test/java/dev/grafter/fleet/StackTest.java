package dev.grafter.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @ParameterizedTest
  @CsvSource({
    "http://cluster_loki:3101, true, 3101",
    "http://cluster_loki, true, 80",
    "http://loki:3100, false, 3100",
    "https://cluster_loki:3101, false, 3101",
    "http://cluster_loki:3101/logs, false, 3101",
    "http://[::1]:3100, false, 3100"
  })
  void lokiIsOursUnderItsNameInTheLevelsNetwork(String url, boolean ours, int port) {
    Stack stack = Stack.of(site(Level.CLUSTER, Collector.ALLOY, URI.create(url), "3.4"));

    assertThat(stack.hasLoki()).isEqualTo(ours);
    assertThat(stack.lokiPort()).isEqualTo(port);
  }

  @Test
  void theCollectorOfOtlpNeedsALokiThatTakesIt() {
    assertThatThrownBy(() -> Stack.of(site(Collector.OTEL, "2.9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the OpenTelemetry Collector sends OTLP, which Loki 2.9 has no endpoint for: use Loki"
                + " 3.0 or later, or another collector");
    assertThat(Stack.of(site(Collector.OTEL, "3.0")).structuredMetadata()).isTrue();
  }

  @Test
  void anOldVolumeTakesNoMetadataUntilItsNewSchemaBegins() {
    assertThat(changing(Collector.ALLOY, DAY.minusDays(1)).structuredMetadata()).isFalse();
    assertThat(changing(Collector.ALLOY, DAY).structuredMetadata()).isTrue();
    assertThatThrownBy(() -> changing(Collector.OTEL, DAY.minusDays(1)))
        .hasMessageContaining("only once the new schema is in use");
  }

  @Test
  void anOldVolumeIsNoObjectStore() {
    assertThatThrownBy(
            () ->
                new Stack(
                    site(Collector.ALLOY, "3.4"),
                    LokiRelease.parse("3.4"),
                    LokiMode.HA,
                    Optional.of(SchemaChange.on(DAY, DAY))))
        .hasMessageContaining("cannot become the object store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.8", "2.10", "3.8", "4.0", "3", "3.4.6", "", "three", "99999999999.1"})
  void refusesWhatIsNoKnownRelease(String text) {
    assertThatThrownBy(() -> LokiRelease.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void releasesAreOrderedByNumber() {
    assertThat(LokiRelease.parse("3.0")).isEqualTo(LokiRelease.V3_0);
    assertThat(LokiRelease.parse("3.7").isAtLeast(LokiRelease.parse("3.4"))).isTrue();
    assertThat(LokiRelease.V2_9.isAtLeast(LokiRelease.V3_0)).isFalse();
    assertThat(LokiRelease.NEWEST.number()).isEqualTo("3.7");
  }

  private static Stack changing(Collector collector, LocalDate today) {
    return new Stack(
        site(collector, "3.4"),
        LokiRelease.parse("3.4"),
        LokiMode.SINGLE,
        Optional.of(SchemaChange.on(DAY, today)));
  }

  private static Site site(Collector collector, String loki) {
    return site(Level.ROOT, collector, URI.create("http://loki:3100"), loki);
  }

  private static Site site(Level level, Collector collector, URI url, String version) {
    Site standard = Site.of(level);
    return new Site(
        standard.name(),
        level,
        standard.grafana(),
        new LokiServer(url, version, Optional.empty(), Optional.empty()),
        collector,
        AlertEngine.GRAFANA);
  }
}
