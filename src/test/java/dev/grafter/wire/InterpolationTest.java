package dev.grafter.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.golden.ResourceFixture;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

  private static final GrafanaReader GRAFANA =
      new GrafanaReader(Map.of("HOME", "/home/grafana", "PAGE_URL", "http://page"));

  /** Recorded from Grafana 13.1: what the reader of these tests must agree with. */
  @ParameterizedTest
  @CsvSource({
    "Cost $5 $HOME $$, Cost  /home/grafana $",
    "http://127.0.0.1:9/$HOME/$$x, http://127.0.0.1:9//home/grafana/$x",
    "http://t/$${__value.raw}, http://t/${__value.raw}",
    "http://t/${__value.raw}, http://t/",
    "id=(\\w+)$, id=(\\w+)$",
    "{{ $labels.a }}, {{ .a }}",
    "{{ $$labels.a }}, {{ $labels.a }}",
  })
  void theReaderReadsAsGrafanaDoes(String written, String read) {
    assertThat(GRAFANA.text(written)).isEqualTo(read);
  }

  @Test
  void grafanaReadsRulesAsTheModelSaysThem() throws Exception {
    ResourceSet set = dollars();
    Node.Obj model = set.all(Resource.RuleGroup.class).get(0).rules().get(0);

    Node.Obj file =
        AlertingFileForm.write(
            set,
            new AlertingFileForm.Target(GrafanaRelease.V13, 1, AlertingFileForm.Routing.ON_RULES),
            note -> {});
    Node read = GRAFANA.rules(Yaml.parse(Yaml.write(file), "alerts.yml", YamlOptions.GO_V3));
    Node.Obj rule = first(first(read, "groups"), "rules");

    for (String key :
        List.of("uid", "title", "condition", "data", "labels", "annotations", "for")) {
      assertThat(rule.get(key)).as(key).isEqualTo(model.get(key));
    }
    assertThat(rule.get("keepFiringFor")).isEqualTo(model.get("keep_firing_for"));
    assertThat(first(read, "groups").text("name")).contains("group $1");
    assertThat(rule.text("notification_settings", "receiver")).contains("On call $");
    Node.Obj receiver = first(first(read, "contactPoints"), "receivers");
    assertThat(receiver.text("settings", "title")).contains("costs $5, {{ $x }}");
    assertThat(receiver.text("settings", "url")).as("a reference").contains("http://page");
  }

  @Test
  void grafanaReadsDatasourcesAsTheModelSaysThem() throws Exception {
    var datasource = dollars().all(Resource.Datasource.class).get(0);

    Node.Obj file = DatasourceFileForm.write(List.of(datasource), 1, List.of());
    Node read = GRAFANA.everything(Yaml.parse(Yaml.write(file), "d.yml", YamlOptions.GO_V3));

    assertThat(first(read, "datasources").without("secureJsonData", "orgId"))
        .isEqualTo(datasource.content());
  }

  private static ResourceSet dollars() throws Exception {
    Path resources = Path.of("src/test/resources/golden/TreeRenderTest/dollars/in/resources.yml");
    return ResourceFixture.parse(Files.readString(resources)).resources(null);
  }

  private static Node.Obj first(Node node, String list) {
    return FileLists.items(node, list).get(0).asObject().orElseThrow();
  }
}
