package dev.grafter.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.FleetReader;
import dev.grafter.fleet.Overrides;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteOverridesTest {

  private static Fleet fleet(String overrides) {
    return FleetReader.read(
        """
        version: 1
        owner: oak
        sites:
          - name: root
            level: root
            grafana: {url: http://localhost:3000}
            overrides: %s
          - name: munich
            level: cluster
            grafana: {url: http://localhost:3001}
            loki: {url: http://cluster_loki:3101, externalUrl: https://logs.munich.example, tenant: m}
          - name: berlin
            level: cluster
            grafana: {url: http://localhost:3002}
        """
            .formatted(overrides),
        "grafter.yml");
  }

  private static SiteOverrides apply(String overrides) {
    Fleet fleet = fleet(overrides);
    Site root = fleet.sites().get(0);
    return SiteOverrides.apply(root.overrides(), new GrafterDefinitions().resources(root, fleet));
  }

  private static String text(ResourceSet set) {
    return set.all().stream()
        .map(resource -> Json.write(ResourceForm.write(resource)))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void withoutOverridesNothingChanges() {
    SiteOverrides none = apply("{}");

    assertThat(none.notes()).isEmpty();
    Fleet fleet = fleet("{}");
    assertThat(none.resources())
        .isEqualTo(new GrafterDefinitions().resources(fleet.sites().get(0), fleet));
  }

  @Test
  void anotherUidOfADatasourceReachesEveryPanelRuleVariableAndLink() {
    SiteOverrides changed =
        apply("{datasources: {grafter-root-loki: central}, folders: {grafter-root-logs: ours}}");

    assertThat(text(changed.resources()))
        .doesNotContain("grafter-root-loki")
        .doesNotContain("grafter-root-logs")
        .contains("\"datasourceUid\":\"central\"", "\"folderUid\":\"ours\"");
    assertThat(changed.resources().find(new ResourceKey(ResourceKind.DATASOURCE, "central")))
        .isPresent();
    assertThat(changed.notes())
        .containsExactly(
            "Override: the folder grafter-root-logs is ours.",
            "Override: the datasource grafter-root-loki is central.");
  }

  @Test
  void aDatasourceThatSomebodyElseKeepsIsUsedAndNotWritten() {
    SiteOverrides changed =
        apply("{datasources: {grafter-root-loki: {uid: theirs, existing: true}}}");

    assertThat(changed.resources().all(Resource.Datasource.class))
        .extracting(Resource.Datasource::uid)
        .containsExactly("grafter-site-munich-loki");
    assertThat(text(changed.resources())).contains("\"datasourceUid\":\"theirs\"");
    assertThat(changed.notes())
        .containsExactly(
            "Override: the datasource grafter-root-loki is theirs, which somebody else keeps.");
  }

  @Test
  void hostAndTenantGoToDatasources() {
    SiteOverrides changed = apply("{hosts: {'loki:3100': 'logs.example:8080'}, tenant: everybody}");
    Resource.Datasource loki =
        (Resource.Datasource)
            changed
                .resources()
                .find(new ResourceKey(ResourceKind.DATASOURCE, "grafter-root-loki"))
                .orElseThrow();
    Resource.Datasource munich =
        (Resource.Datasource)
            changed
                .resources()
                .find(new ResourceKey(ResourceKind.DATASOURCE, "grafter-site-munich-loki"))
                .orElseThrow();

    assertThat(loki.content().text("url")).contains("http://logs.example:8080");
    assertThat(loki.content().text("jsonData", "httpHeaderName1")).contains("X-Scope-OrgID");
    assertThat(loki.open()).containsEntry("httpHeaderValue1", "everybody");
    assertThat(munich.content().text("url")).contains("https://logs.munich.example");
    assertThat(munich.open())
        .containsExactlyEntriesOf(java.util.Map.of("httpHeaderValue1", "everybody"));
    assertThat(changed.notes())
        .hasSize(3)
        .contains("Override: the datasource grafter-root-loki asks http://logs.example:8080.");
  }

  @Test
  void aVariableBeginsWithAnotherValue() {
    SiteOverrides changed = apply("{variables: {container: [system_manager, mqtt]}}");

    List<Node> values =
        changed.resources().all(Resource.Dashboard.class).stream()
            .flatMap(one -> one.content().find("templating", "list").stream())
            .flatMap(list -> list.asList().orElseThrow().items().stream())
            .flatMap(variable -> variable.asObject().stream())
            .filter(variable -> variable.text("name").filter("container"::equals).isPresent())
            .flatMap(variable -> variable.find("current", "value").stream())
            .toList();

    assertThat(values).isNotEmpty().containsOnly(Node.strings(List.of("system_manager", "mqtt")));
  }

  @Test
  void theRootAsksEachClusterThatOthersCanReach() {
    Fleet fleet = fleet("{}");
    GrafterDefinitions definitions = new GrafterDefinitions();

    assertThat(definitions.resources(fleet.sites().get(0), fleet).all(Resource.Datasource.class))
        .extracting(one -> one.uid() + " " + one.content().text("url").orElse("") + one.open())
        .containsExactly(
            "grafter-root-loki http://loki:3100{}",
            "grafter-site-munich-loki https://logs.munich.example{httpHeaderValue1=m}");
    assertThat(definitions.resources(fleet.sites().get(1), fleet).all(Resource.Datasource.class))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{folders: {nope: x}} | overrides.folders names \"nope\", but no such folder is defined",
        "{datasources: {nope: x}} | overrides.datasources names \"nope\", but no such datasource",
        "{hosts: {nope: x}} | overrides.hosts names \"nope\", but no datasource is there",
        "{variables: {nope: x}} | overrides.variables names \"nope\", but no dashboard has such"
      })
  void whatNamesNothingIsAMistake(String overrides, String sentence) {
    assertThatThrownBy(() -> apply(overrides))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{folder: x} | folder",
        "{folders: {a: 'b c'}} | is no uid",
        "{hosts: {a: 'http://b'}} | is no host",
        "{tenant: 'a/b'} | tenant holds only",
        "{datasources: {a: {existing: true}}} | uid",
        "{datasources: {a: {uid: b, made: true}}} | made",
        "{variables: {a: []}} | gets no value"
      })
  void theFileIsReadStrictly(String overrides, String part) {
    assertThatThrownBy(() -> fleet(overrides))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining("grafter.yml")
        .hasMessageContaining(part);
  }

  @Test
  void noneIsTheDefault() {
    assertThat(fleet("{}").sites().get(2).overrides()).isEqualTo(Overrides.NONE);
  }
}
