package dev.grafter.logs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.ConformanceLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineYamlTest {

  private static PipelineYaml.Read read(String yaml) {
    return PipelineYaml.parse("p", yaml, "stages.yml");
  }

  @Test
  void writesWhatItReadsBackEqual() {
    int compared = 0;
    for (Node.Obj recorded : ConformanceLines.read("promtail-stages.jsonl.gz")) {
      if (!recorded.has("error")) {
        Pipeline pipeline = read(recorded.text("stages").orElseThrow()).pipeline();
        String written = Yaml.write(PipelineYaml.write(pipeline));
        Node again = Yaml.parse(written, "written", YamlOptions.GO_V2);
        assertThat(PipelineYaml.read("p", again).pipeline()).isEqualTo(pipeline);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(134);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      textBlock =
          """
          - jason: {}#stages.yml:1:3: Unknown stage type: jason, did you mean "json"?
          - regex: {expression: 5}#stages.yml:1:23: regex stage, expression should be a string, not a number
          - regex: {expression: '('}#stages.yml:1:23: regex stage, expression: error parsing regexp: missing closing ): `(`
          - labels: {y: }#stages.yml:1:12: labels stage: the key y is a boolean in YAML 1.1, not a name: write it in quotes
          - labels: {a-b: }#stages.yml:1:11: labels stage: invalid label name: a-b
          - labels:#stages.yml:1:3: labels stage: its configuration cannot be empty
          - docker#stages.yml:1:3: a stage should be an object with one key, as "- json:", not a string
          - timestamp: {source: a, format: Unix, location: Mars}#stages.yml:1:14: timestamp stage: invalid location specified: unknown time zone Mars
          - drop: {longer_than: 1.5kb}#stages.yml:1:23: drop stage, longer_than: ".5kb" in the size "1.5kb" is no unit: use B, KB, MB or GB
          - drop: {source: [1]}#stages.yml:1:18: drop stage, source should be a string or a list of strings, not a list
          - match: {selector: '{a=`b`}', action: drop}#stages.yml:1:21: match stage, selector: invalid selector syntax for match stage: parse error at line 1, col 4: syntax error: unexpected `b`, expecting a string in double quotes
          - geoip: {db: x}#stages.yml:1:3: geoip stage: it needs a GeoIP database, which is not read offline: leave the stage out here, or match on labels that it would set
          """)
  void refusesWithThePlace(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(CodecException.class).hasMessage(message);
  }

  @Test
  void warnsOfWhatPromtailIgnores() {
    PipelineYaml.Read read = read("- json: {Expressions: {a: }, dropMalformed: true}\n- {}\n");
    assertThat(read.warnings())
        .extracting(StageWarning::toString)
        .containsExactly(
            "stages.yml:1:30: json stage: Promtail ignores the unknown property \"dropMalformed\","
                + " did you mean \"drop_malformed\"?",
            "stages.yml:2:3: Promtail ignores this empty stage");
    assertThat(read.pipeline().stages()).hasSize(1);
  }

  @Test
  void convertsWhereTheStageIsReadWeakly() {
    List<Stage> stages =
        read("- drop: {source: a, value: 1.50}\n- limit: {rate: '1', burst: 2.9, drop: 1}\n")
            .pipeline()
            .stages();
    assertThat(((DropStage) stages.get(0)).value()).contains("1.5");
    assertThat(stages.get(1)).isEqualTo(new LimitStage(1, 2, true, "", 0));
  }

  @Test
  void readsTheJobsOfAConfiguration() {
    PromtailConfig config =
        PromtailConfig.parse(
            """
            scrape_configs:
              - job_name: docker
                docker_sd_configs: [{host: unix:///var/run/docker.sock}]
                relabel_configs: [{source_labels: [a], target_label: b}]
                pipeline_stages: [{docker: {}}]
              - job_name: files
                static_configs: [{targets: [localhost], labels: {job: x, __path__: /var/log/*}}]
            """,
            "promtail.yml");
    assertThat(config.jobs()).extracting(ScrapeJob::name).containsExactly("docker", "files");
    assertThat(config.jobs().get(0).docker()).isTrue();
    assertThat(config.jobs().get(0).rules()).hasSize(1);
    assertThat(config.jobs().get(1).staticLabels()).containsOnlyKeys("job");
  }
}
