package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DashboardTest {

  private static Panel lines(String key, String title) {
    return Panel.of(key, title, LogsView.newestFirst())
        .size(Size.half(6))
        .query(LokiQuery.range(Samples.LINES))
        .build();
  }

  private static Dashboard.Builder dashboard() {
    return Dashboard.of("lib-root", "Library").datasource(DatasourceRef.loki("lib-loki"));
  }

  private static List<Node.Obj> panels(Dashboard dashboard) {
    return dashboard.toResource().content().get("panels").asList().orElseThrow().items().stream()
        .map(node -> node.asObject().orElseThrow())
        .toList();
  }

  @Test
  void aDashboardWithoutPanelsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard().build())
        .withMessage("dashboard \"Library\" has no panel: add one");
  }

  @Test
  void aBadUidNamesTheDashboard() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dashboard.of("a b", "Library").panels(lines("a", "A")).build())
        .withMessageContaining("dashboard \"Library\" has the uid \"a b\"");
  }

  @Test
  void twoPanelsOfOneKeyAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard().panels(lines("a", "First"), lines("a", "Second")).build())
        .withMessage(
            "dashboard \"Library\" has two panels of one number, \"First\" and \"Second\":"
                + " give one of them another key");
  }

  @Test
  void aVariableThatIsNotDefinedNamesThePanel() {
    Panel panel =
        Panel.of("a", "Lines", LogsView.newestFirst())
            .query(LokiQuery.range(Samples.LINES_OF_VARIABLE))
            .build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard().panels(panel).build())
        .withMessage(
            "dashboard \"Library\": panel \"Lines\" uses $container, which the dashboard does not"
                + " define");
  }

  @Test
  void aVariableOfTheDatasourceMustBeDefinedToo() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                dashboard()
                    .datasource(DatasourceRef.lokiVariable("ds"))
                    .panels(lines("a", "A"))
                    .build())
        .withMessage(
            "dashboard \"Library\": its datasource uses $ds, which the dashboard does not define");
  }

  @Test
  void twoVariablesOfOneNameAreRefused() {
    Variable text = new TextboxVariable(VariableHead.of("q", "Search", ""), "");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard().variable(text).variable(text).panels(lines("a", "A")).build())
        .withMessage("dashboard \"Library\" has two variables named \"q\"");
  }

  @Test
  void aTagThatGrafanaRefusesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard().tags("x".repeat(51)).panels(lines("a", "A")).build())
        .withMessageContaining("a tag has 1 to 50 characters");
  }

  @Test
  void panelsOfAnOpenRowFollowIt() {
    List<Node.Obj> panels =
        panels(
            dashboard()
                .row("One", lines("a", "A"), lines("b", "B"))
                .row("Two", lines("c", "C"))
                .build());

    assertThat(panels.stream().map(panel -> panel.text("title").orElseThrow()))
        .containsExactly("One", "A", "B", "Two", "C");
    assertThat(panels.get(0).get("panels")).isEqualTo(Node.list());
    assertThat(panels.get(2).find("gridPos", "y")).contains(Node.of(1));
    assertThat(panels.get(3).find("gridPos", "y")).contains(Node.of(7));
    assertThat(panels.get(4).find("gridPos", "y")).contains(Node.of(8));
  }

  @Test
  void panelsOfACollapsedRowLieInItAndTakeNoRoom() {
    List<Node.Obj> panels =
        panels(
            dashboard().collapsedRow("One", lines("a", "A")).row("Two", lines("b", "B")).build());

    assertThat(panels.stream().map(panel -> panel.text("title").orElseThrow()))
        .containsExactly("One", "Two", "B");
    assertThat(panels.get(0).get("panels").asList().orElseThrow().size()).isEqualTo(1);
    assertThat(panels.get(1).find("gridPos", "y")).contains(Node.of(1));
  }

  @Test
  void aPanelKeepsItsNumberWhenOthersComeAndGo() {
    int before = dashboard().panels(lines("a", "A")).build().panel("a").panelId();
    int after =
        dashboard()
            .panels(lines("z", "Z"), lines("a", "Another title"))
            .build()
            .panel("a")
            .panelId();

    assertThat(after).isEqualTo(before);
  }

  @Test
  void aPanelHasAnotherNumberInAnotherDashboard() {
    assertThat(PanelId.of("lib-root", "a")).isNotEqualTo(PanelId.of("lib-cluster", "a"));
  }

  @Test
  void aPanelThatIsNotThereCannotBePointedTo() {
    Dashboard dashboard = dashboard().panels(lines("a", "A")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> dashboard.panel("b"))
        .withMessage("dashboard \"Library\" has no panel with the key \"b\"");
  }

  @Test
  void whatAnOlderGrafanaCannotReadIsNotWritten() {
    Node.Obj content = dashboard().panels(lines("a", "A")).build().toResource().content();

    assertThat(content.get("schemaVersion")).isEqualTo(Node.of(39));
    assertThat(content.get("refresh")).isEqualTo(Node.of(""));
    assertThat(content.find("time", "from")).contains(Node.of("now-1h"));
  }

  @Test
  void anAnnotationOfLokiKeepsItsQueryBesideItsName() {
    LokiAnnotation annotation =
        new LokiAnnotation(
            "Deploys",
            DatasourceRef.loki("lib-loki"),
            Samples.LINES,
            "blue",
            "{{container_name}}",
            "",
            List.of("container_name"),
            true,
            50);

    Node.Obj content =
        dashboard().annotation(annotation).panels(lines("a", "A")).build().toResource().content();
    Node.Obj written =
        content
            .find("annotations", "list")
            .orElseThrow()
            .asList()
            .orElseThrow()
            .items()
            .get(1)
            .asObject()
            .orElseThrow();

    assertThat(written.text("expr")).contains(Samples.LINES.text());
    assertThat(written.has("target")).isFalse();
    assertThat(written.text("tagKeys")).contains("container_name");
  }

  @Test
  void aCustomVariableRefusesACommaInAValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CustomVariable(VariableHead.of("v", "V", ""), List.of("a,b"), Multiple.ONE))
        .withMessageContaining("variable \"v\" offers \"a,b\"");
  }

  @Test
  void allOfAListStandsForItsRegularExpression() {
    Variable variable =
        new LabelValuesVariable(
            VariableHead.of("container", "Container", ""),
            DatasourceRef.loki("lib-loki"),
            "container_name",
            Optional.of(Samples.LINES),
            Multiple.orAll(".+"));

    assertThat(variable.node().text("allValue")).contains(".+");
    assertThat(variable.node().find("query", "type")).contains(Node.of(1));
    assertThat(variable.node().find("query", "stream")).contains(Node.of(Samples.LINES.text()));
    assertThat(variable.node().find("current", "value")).contains(Node.list(Node.of("$__all")));
  }

  @Test
  void aConstantIsHidden() {
    Variable variable = new ConstantVariable(VariableHead.of("c", "", ""), "x");

    assertThat(variable.node().get("hide")).isEqualTo(Node.of(2));
  }
}
