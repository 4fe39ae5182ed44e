package dev.grafter.render.otel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtelConverterTest {

  private static final String DOCKER =
      """
      clients: [{url: "http://loki:3100/loki/api/v1/push", external_labels: {site: munich}}]
      scrape_configs:
        - job_name: oak stra
          docker_sd_configs:
            - host: unix:///run/docker.sock
              filters: [{name: label, values: ["logging=promtail", "watched"]}]
          relabel_configs:
            - {source_labels: [__meta_docker_container_name], regex: '/(.*)', target_label: container}
            - {source_labels: [__meta_docker_container_log_stream], target_label: stream}
            - {source_labels: [__meta_docker_container_label_team], target_label: team}
          pipeline_stages: [{json: {expressions: {level: }}}, {labels: {level: }}]
      """;

  private static Node.Obj converted(String promtail) {
    return Yaml.parse(OtelConverter.config(promtail, "p.yml").text(), "o.yml")
        .asObject()
        .orElseThrow();
  }

  private static List<String> statements(String stages) {
    String text = OtelConverter.stages(PipelineYaml.parse("x", stages, "s.yml").pipeline()).text();
    Node groups =
        Yaml.parse(text, "o.yml")
            .asObject()
            .orElseThrow()
            .find("processors", "transform/x", "log_statements")
            .orElseThrow();
    return groups
        .asList()
        .orElseThrow()
        .items()
        .get(0)
        .asObject()
        .orElseThrow()
        .get("statements")
        .asList()
        .orElseThrow()
        .items()
        .stream()
        .map(item -> ((Node.Str) item).value())
        .toList();
  }

  @Test
  void aJobOfContainersKeepsItsLabelsAndItsChoice() {
    Node.Obj config = converted(DOCKER);
    Node.Obj receiver =
        config
            .find("receivers", "receiver_creator", "receivers", "file_log")
            .flatMap(Node::asObject)
            .orElseThrow();
    assertThat(receiver.text("rule"))
        .contains(
            "type == \"container\" && port == 0 && labels[\"logging\"] == \"promtail\""
                + " && \"watched\" in labels");
    assertThat(receiver.text("resource_attributes", "container")).contains("`name`");
    assertThat(receiver.text("resource_attributes", "team"))
        .contains("`\"team\" in labels ? labels[\"team\"] : \"\"`");
    assertThat(config.find("processors", "groupbyattrs/oak_stra", "keys").orElseThrow())
        .hasToString("[\"container\",\"level\",\"service.name\",\"site\",\"stream\",\"team\"]");
    assertThat(config.text("extensions", "docker_observer", "endpoint"))
        .contains("unix:///run/docker.sock");
    assertThat(config.text("exporters", "otlp_http", "endpoint")).contains("http://loki:3100/otlp");
  }

  @Test
  void tellsWhatLokiMustIndex() {
    assertThat(OtelConverter.config(DOCKER, "p.yml").notes())
        .anySatisfy(
            note ->
                assertThat(note)
                    .isEqualTo(
                        "Loki must index these resource attributes (limits_config.otlp_config):"
                            + " container, level, service.name, site, stream, team."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "regex: '/(.*)' | regex: 'a(.*)' | the relabel rule for \"container\" (replace) cannot be",
        "docker_sd_configs: | kubernetes_sd_configs: | kubernetes_sd_configs of a job cannot",
        "/loki/api/v1/push | /push | is not Loki's push API",
        "{labels: {level: }} | {tenant: {value: a}} | the stage tenant cannot run",
        "name: label, | name: status, | only filters by label",
        "external_labels: {site: munich} | proxy_url: x | proxy_url of a client cannot",
      })
  void refusesWhatItWouldLose(String part, String instead, String message) {
    assertThat(DOCKER).contains(part);
    assertThatThrownBy(() -> OtelConverter.config(DOCKER.replace(part, instead), "p.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("p.yml:")
        .hasMessageContaining(message);
  }

  @Test
  void filesHaveTheirNameAsLabel() {
    Node.Obj config =
        converted(
            """
            clients: [{url: "http://l/loki/api/v1/push"}]
            scrape_configs:
              - job_name: a
                static_configs: [{labels: {__path__: /x/*.log, __path_exclude__: /x/y, job: v}}]
                pipeline_stages: [{multiline: {firstline: '^a', max_wait_time: 5s}}]
            """);
    Node.Obj receiver =
        config.find("receivers", "file_log/a").flatMap(Node::asObject).orElseThrow();
    assertThat(receiver.get("include")).hasToString("[\"/x/*.log\"]");
    assertThat(receiver.get("exclude")).hasToString("[\"/x/y\"]");
    assertThat(receiver.get("operators").toString())
        .contains(
            "\"is_first_entry\":\"body matches \\\"^a\\\"\"", "\"force_flush_period\":\"5000ms\"");
    assertThat(config.find("processors", "groupbyattrs/a", "keys").orElseThrow())
        .hasToString("[\"filename\",\"job\",\"service.name\"]");
  }

  @Test
  void aConditionStandsOnceWhenManyAskForIt() {
    assertThat(
            statements(
                "- match: {selector: '{a=\"\"} != \"x.y\"', stages: [{static_labels: {b: c, d:"
                    + " e}}]}"))
        .startsWith(
            "set(log.cache[\"#1\"], true) where (log.attributes[\"a\"] == nil or"
                + " log.attributes[\"a\"] == \"\") and not (IsMatch(log.body, \"x\\\\.y\"))",
            "set(log.attributes[\"b\"], \"c\") where log.cache[\"#1\"] == true",
            "set(log.attributes[\"d\"], \"e\") where log.cache[\"#1\"] == true");
  }

  @Test
  void templatesBecomeOneStatementForEachWay() {
    assertThat(
            statements(
                "- template: {source: a, template: 'x{{ if eq .b \"1\" \"2\" }}{{ .c }}{{ else"
                    + " }}y{{ end }}'}"))
        .containsSubsequence(
            "set(log.cache[\"#2\"], log.cache[\"c\"])",
            "set(log.cache[\"#2\"], \"<no value>\") where log.cache[\"#2\"] == nil",
            "set(log.cache[\"#1\"], Concat([\"x\", log.cache[\"#2\"]], \"\")) where"
                + " (log.cache[\"b\"] == \"1\" or log.cache[\"b\"] == \"2\")",
            "set(log.cache[\"#1\"], \"xy\") where log.cache[\"#1\"] == nil");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      value = {
        "{{ range .a }}x{{ end }} => OTTL has nothing for \"range .a\"",
        "{{ .a | sha256sum }} => the template function sha256sum",
        "{{ $x := .a }}{{ $x = .b }}{{ $x }} => OTTL has nothing for",
        "{{ if 1 }}a{{ end }} => a condition of the template is fixed",
        "{{ printf \"%s\" .a }} => the template function printf",
      })
  void saysWhatOfATemplateItCannotDo(String template, String message) {
    assertThatThrownBy(
            () -> statements("- template: {source: a, template: '" + template.strip() + "'}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the stage template cannot run in the OpenTelemetry Collector: ")
        .hasMessageContaining(message);
  }

  @Test
  void hostileTemplatesEndInASentence() {
    String deep = "{{ if .a }}".repeat(200) + "x" + "{{ end }}".repeat(200);
    assertThatThrownBy(() -> OttlTemplate.apply(Statements.start(), "a", deep))
        .hasMessage("the template is nested too deeply");
    String wide = "{{ if .a }}x{{ end }}".repeat(40);
    assertThatThrownBy(() -> OttlTemplate.apply(Statements.start(), "a", wide))
        .hasMessageContaining("more than 64 ways");
    assertThatThrownBy(
            () ->
                OttlTemplate.apply(
                    Statements.start(),
                    "a",
                    "{{ " + "(".repeat(5000) + ".a" + ")".repeat(5000) + " }}"))
        .hasMessage("the template is nested too deeply");
  }

  private static final Map<String, String> SMALLEST =
      Map.ofEntries(
          Map.entry("cri", "{}"),
          Map.entry("decolorize", ""),
          Map.entry("docker", "{}"),
          Map.entry("drop", "{expression: x}"),
          Map.entry("eventlogmessage", "{}"),
          Map.entry("json", "{expressions: {a: }}"),
          Map.entry("labelallow", "[a]"),
          Map.entry("labeldrop", "[a]"),
          Map.entry("labels", "{a: }"),
          Map.entry("limit", "{rate: 1, burst: 1}"),
          Map.entry("logfmt", "{mapping: {a: }}"),
          Map.entry("match", "{selector: '{a=\"b\"}', action: drop}"),
          Map.entry("metrics", "{a: {type: Counter, config: {action: inc}}}"),
          Map.entry("multiline", "{firstline: x}"),
          Map.entry("output", "{source: a}"),
          Map.entry("pack", "{labels: [a]}"),
          Map.entry("regex", "{expression: '(?P<a>x)'}"),
          Map.entry("replace", "{expression: '(a)', replace: b}"),
          Map.entry("sampling", "{rate: 0.5}"),
          Map.entry("static_labels", "{a: b}"),
          Map.entry("structured_metadata", "{a: b}"),
          Map.entry("template", "{source: a, template: b}"),
          Map.entry("tenant", "{value: a}"),
          Map.entry("timestamp", "{source: a, format: RFC3339}"));

  @Test
  void refusesTheStagesThatTheManualSays() throws IOException {
    List<String> rows = Files.readAllLines(Path.of("docs/collectors.md"));
    Set<String> said = named(rows, ".* refused, each with its reason \\|");
    Set<String> refused = new TreeSet<>();
    SMALLEST.forEach(
        (type, config) -> {
          try {
            OtelConverter.stages(
                PipelineYaml.parse("x", "- " + type + ": " + config, "s").pipeline());
          } catch (IllegalArgumentException e) {
            refused.add(type);
          }
        });
    assertThat(SMALLEST).hasSize(Stage.class.getPermittedSubclasses().length);
    assertThat(said).isEqualTo(refused);
    Set<String> all = new TreeSet<>(refused);
    all.addAll(named(rows, ".* the same \\|"));
    all.addAll(Set.of("template", "timestamp", "replace", "multiline"));
    assertThat(all).isEqualTo(new TreeSet<>(SMALLEST.keySet()));
  }

  /** The stages in the first cell of a row. */
  private static Set<String> named(List<String> rows, String row) {
    String cell =
        rows.stream()
            .filter(line -> line.startsWith("| `") && line.matches(row))
            .findFirst()
            .orElseThrow()
            .split("\\|")[1];
    return new TreeSet<>(List.of(cell.replace("`", "").strip().split(", ")));
  }
}
