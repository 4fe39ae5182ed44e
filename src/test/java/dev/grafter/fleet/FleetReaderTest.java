package dev.grafter.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetReaderTest {

  private static final String FULL =
      """
      version: 1
      owner: oakestra
      secretsKey: env:GRAFTER_SECRETS_KEY
      sites:
        - name: root
          level: root
          grafana: {url: http://localhost:3000/, token: env:GRAFANA_TOKEN, org: 2}
          loki: {url: http://loki:3100, version: "3.4", tenant: team-a, externalUrl: https://loki.example}
          collector: otel
          alerting: ruler
        - name: cluster-munich
          level: cluster
          grafana: {url: https://grafana.munich.example:3001, user: admin, password: file:/run/secrets/munich}
      """;

  @Test
  void readsEveryPropertyAndFillsTheRestFromTheLevel() {
    Fleet fleet = FleetReader.read(FULL, "grafter.yml");

    Site root = fleet.site("root").orElseThrow();
    Site munich = fleet.site("cluster-munich").orElseThrow();
    assertThat(fleet.owner()).isEqualTo("oakestra");
    assertThat(root.grafana().url()).hasToString("http://localhost:3000");
    assertThat(root.grafana().org()).isEqualTo(2);
    assertThat(root.grafana().credentials())
        .isEqualTo(new Credentials.Token(Secret.env("GRAFANA_TOKEN")));
    assertThat(root.loki().tenant()).contains("team-a");
    assertThat(root.collector()).isEqualTo(Collector.OTEL);
    assertThat(root.alerting()).isEqualTo(AlertEngine.RULER);
    assertThat(munich.grafana().credentials())
        .isEqualTo(new Credentials.Basic("admin", Secret.file("/run/secrets/munich")));
    assertThat(munich.loki()).isEqualTo(LokiServer.of(Level.CLUSTER));
  }

  @Test
  void withoutAFileThereAreTheTwoLevelsOnThisMachine() {
    assertThat(Fleet.standard().sites())
        .extracting(site -> site.name() + " " + site.grafana().url() + " " + site.loki().url())
        .containsExactly(
            "root http://localhost:3000 http://loki:3100",
            "cluster http://localhost:3001 http://cluster_loki:3101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "version: 1 | version: 2 | grafter.yml:1:10: the inventory, version: this Grafter reads version 1, not 2",
        "level: cluster | level: cloud | grafter.yml:12:12: site \"cluster-munich\", level: \"cloud\" is not one of root, cluster",
        "collector: otel | colector: otel | grafter.yml:9:5: site \"root\" has no property \"colector\": did you mean \"collector\"?",
        "grafana: {url: http://localhost:3000/ | grafna: {url: http://localhost:3000/ | grafter.yml:7:5: site \"root\" lacks \"grafana\": did you mean that by \"grafna\"?",
        "http://localhost:3000/ | localhost:3000 | grafter.yml:7:20: site \"root\", grafana, url: \"localhost:3000\" must begin with http:// or https://",
        "name: cluster-munich | name: root | grafter.yml:11:5: two sites are named \"root\": give each its own name",
        "owner: oakestra | owner: Oak Estra | grafter.yml:2:8: the inventory, owner: owner \"Oak Estra\" must be 1 to 20 lower-case letters, digits or inner dashes",
        "version: \"3.4\" | version: 3.4 | grafter.yml:8:44: site \"root\", loki, version should be a string (in quotes), not a number",
        "user: admin, | | grafter.yml:13:68: site \"cluster-munich\", grafana, password: user and password go together",
        "version: 1 | version: one | grafter.yml:1:10: the inventory, version should be a whole number, not a string",
      })
  void aFaultIsOneSentenceWithItsPlace(String right, String wrong, String message) {
    String text = FULL.replace(right, wrong == null ? "" : wrong);

    assertThatThrownBy(() -> FleetReader.read(text, "grafter.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessage(message);
  }

  @Test
  void aSecretInClearIsRefusedWithoutRepeatingIt() {
    String text = FULL.replace("env:GRAFANA_TOKEN", "glsa_veryverysecret");

    assertThatThrownBy(() -> FleetReader.read(text, "grafter.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("grafter.yml:7:")
        .hasMessageContaining("write env:NAME or file:/path")
        .hasMessageNotContaining("glsa_");
  }
}
