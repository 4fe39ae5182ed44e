package dev.grafter.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavesTest {

  private static final String SITES =
      """
      version: 1
      sites:
        - {name: root, level: root, grafana: {url: "http://a"}}
        - {name: cluster-a, level: cluster, grafana: {url: "http://b"}}
        - {name: cluster-b, level: cluster, grafana: {url: "http://c"}}
        - {name: edge, level: cluster, grafana: {url: "http://d"}}
      """;

  private static List<List<String>> waves(String waves) {
    Fleet fleet = FleetReader.read(SITES + waves, "grafter.yml");
    return fleet.waves().of(fleet.sites()).stream()
        .map(wave -> wave.stream().map(Site::name).toList())
        .toList();
  }

  @Test
  void aSiteBelongsToTheFirstWaveThatNamesIt() {
    assertThat(waves("waves: [root, [cluster-a], \"*\"]"))
        .containsExactly(List.of("root"), List.of("cluster-a"), List.of("cluster-b", "edge"));
    assertThat(waves("waves: [cluster-*, [edge, cluster-a, root]]"))
        .containsExactly(List.of("cluster-a", "cluster-b"), List.of("root", "edge"));
  }

  @Test
  void whatNoWaveNamesComesLastAndWithoutWavesAllGoAtOnce() {
    assertThat(waves("waves: [edge]"))
        .containsExactly(List.of("edge"), List.of("root", "cluster-a", "cluster-b"));
    assertThat(waves("")).containsExactly(List.of("root", "cluster-a", "cluster-b", "edge"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "waves: [moon] | grafter.yml:7:9: no site is named \"moon\": the inventory has root, clus",
        "waves: [[]] | a wave names at least one site",
        "waves: [{a: b}] | a wave names sites, or patterns such as",
        "waves: root | waves"
      })
  void whatCannotBeIsToldWithItsPlace(String waves, String message) {
    assertThatThrownBy(() -> waves(waves))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining(message)
        .hasMessageStartingWith("grafter.yml:7");
  }

  @ParameterizedTest
  @CsvSource({
    "*, cluster-a, true",
    "cluster-*, cluster-a, true",
    "cluster-*, cluster-, false",
    "c*s*a, cluster-a, true",
    "c*ster-*ter-a, cluster-a, false",
    "*a, cluster-a, true",
    "*b, cluster-a, false",
    "cluster-a*cluster-a, cluster-a, false",
    "cluster, cluster-a, false"
  })
  void aStarStandsForAnyCharacters(String pattern, String name, boolean matches) {
    Site standard = Site.of(Level.ROOT);
    String valid = name.endsWith("-") ? "cluster" : name;
    Site site =
        new Site(
            valid,
            standard.level(),
            standard.grafana(),
            standard.loki(),
            standard.collector(),
            standard.alerting());
    assertThat(new SitePattern(pattern).matches(site)).isEqualTo(matches);
  }
}
