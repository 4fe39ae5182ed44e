package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PanelTest {

  private static Node.Obj written(Panel panel, Variable... variables) {
    Dashboard.Builder dashboard =
        Dashboard.of("lib", "Library").datasource(DatasourceRef.loki("lib-loki"));
    List.of(variables).forEach(dashboard::variable);
    return dashboard
        .panels(panel)
        .build()
        .toResource()
        .content()
        .get("panels")
        .asList()
        .orElseThrow()
        .items()
        .get(0)
        .asObject()
        .orElseThrow();
  }

  @Test
  void aKeyThatIsNoKeyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.of("A Key", "Lines", LogsView.newestFirst()).build())
        .withMessage(
            "panel \"Lines\" has the key \"A Key\": use lower-case letters, digits and dashes");
  }

  @Test
  void aPanelThatAsksNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Panel.of("a", "Lines", LogsView.newestFirst()).build())
        .withMessage("panel \"Lines\" asks nothing: add a query");
  }

  @Test
  void aTextShowsNoQuery() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Panel.of("a", "Help", new TextView("text"))
                    .query(LokiQuery.range(Samples.LINES))
                    .build())
        .withMessage("panel \"Help\" is a text and shows no query");
  }

  @Test
  void aPanelWithoutQueriesHasNothingToExplore() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Panel.of("a", "Help", new TextView("text")).link(Link.explore("Explore")).build())
        .withMessage("panel \"Help\" links to Explore but has no query");
  }

  @Test
  void linesAndNumbersAreNotMixedUp() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Panel.of("a", "Lines", LogsView.newestFirst())
                    .query(LokiQuery.range(Samples.COUNT))
                    .build())
        .withMessage("panel \"Lines\" shows lines, but query A answers with numbers");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Panel.of("a", "Count", StatView.last())
                    .query(LokiQuery.range(Samples.LINES))
                    .build())
        .withMessage(
            "panel \"Count\" shows numbers, but query A answers with lines: count them, for example"
                + " with count_over_time");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Panel.of("a", "Lines", TableView.plain())
                    .query(LokiQuery.instant(Samples.LINES))
                    .build())
        .withMessageContaining("asks for lines at one instant in query A, which Loki refuses");
  }

  @Test
  void queriesAreNamedInOrder() {
    Panel panel =
        Panel.of("a", "Lines", LogsView.newestFirst())
            .query(LokiQuery.range(Samples.LINES))
            .query(LokiQuery.range(Samples.LINES).hide())
            .build();

    assertThat(panel.queries().stream().map(LokiQuery::refId)).containsExactly("A", "B");
  }

  @Test
  void twoQueriesOfOneNameAreRefused() {
    LokiQuery query = LokiQuery.range(Samples.LINES);
    Panel panel = Panel.of("a", "Lines", LogsView.newestFirst()).query(query).build();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Panel(
                    panel.key(),
                    panel.title(),
                    "",
                    panel.view(),
                    panel.size(),
                    List.of(query, query),
                    panel.datasource(),
                    panel.fields(),
                    List.of(),
                    List.of(),
                    List.of(),
                    panel.minInterval(),
                    panel.timeFrom(),
                    panel.repeat()))
        .withMessage("panel \"Lines\" has two queries named A: give each its own refId");
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void badValuesAreRefusedWithASentence(Runnable make, String message) {
    assertThatIllegalArgumentException().isThrownBy(make::run).withMessageContaining(message);
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        bad(() -> new Size(25, 4), "a width of 25 columns does not fit"),
        bad(() -> new Size(4, 1), "a height of 1 does not fit"),
        bad(() -> Thresholds.base("green").from(2, "red").from(1, "red"), "thresholds must rise"),
        bad(() -> FieldOptions.builder().min(2).max(1).build(), "min must be below max"),
        bad(() -> FieldOptions.builder().decimals(-1).build(), "decimals must be 0 to 20"),
        bad(() -> LokiQuery.range(Samples.LINES).maxLines(0), "query A asks for no line"),
        bad(() -> new Unit(" "), "a unit needs an id"),
        bad(() -> Link.url("Wiki", "wiki"), "the link \"Wiki\" leads to \"wiki\""),
        bad(() -> Link.dashboard("Other", "a b"), "the dashboard of link \"Other\""),
        bad(() -> DashboardLink.tagged("All"), "needs either tags or an address"),
        bad(() -> new TextView(" "), "a text panel needs a text"),
        bad(() -> new Transformation.Limit(0), "limit keeps 1 row or more"),
        bad(
            () -> new Transformation.Organize(List.of("a"), Map.of(), List.of("a")),
            "organize hides \"a\" and places or renames it too"),
        bad(
            () -> new Transformation.GroupBy(List.of("a"), Map.of("a", "sum")),
            "groups by a field and computes it too"),
        bad(() -> FieldOverride.of(FieldMatcher.name("a")), "an override must change something"),
        bad(
            () ->
                FieldOverride.of(
                    FieldMatcher.name("a"),
                    FieldOverride.Property.width(1),
                    FieldOverride.Property.width(2)),
            "an override sets one property twice"),
        bad(() -> VariableHead.of("1a", "", ""), "\"1a\" cannot name a variable"),
        bad(
            () -> new ValueMapping.Range(2, 1, ValueMapping.Shown.text("x")),
            "a value mapping from 2.0 to 1.0 matches nothing"));
  }

  private static Arguments bad(Runnable make, String message) {
    return Arguments.of(make, message);
  }

  @Test
  void valuesAreMappedInOrder() {
    FieldOptions fields =
        FieldOptions.builder()
            .mapping(new ValueMapping.Value("0", ValueMapping.Shown.text("none", "green")))
            .mapping(new ValueMapping.Range(1, 5, ValueMapping.Shown.text("few")))
            .mapping(
                new ValueMapping.Special(
                    ValueMapping.Special.Kind.NULL_OR_NAN, ValueMapping.Shown.text("unknown")))
            .build();
    Node.Obj panel =
        written(
            Panel.of("a", "Count", StatView.last())
                .query(LokiQuery.instant(Samples.COUNT))
                .fields(fields)
                .build());

    List<Node> mappings =
        panel
            .find("fieldConfig", "defaults", "mappings")
            .orElseThrow()
            .asList()
            .orElseThrow()
            .items();
    assertThat(
            mappings.stream()
                .map(mapping -> mapping.asObject().orElseThrow().text("type").orElseThrow()))
        .containsExactly("value", "range", "special");
    assertThat(mappings.get(0).asObject().orElseThrow().find("options", "0", "index"))
        .contains(Node.of(0));
    assertThat(mappings.get(1).asObject().orElseThrow().find("options", "result", "index"))
        .contains(Node.of(1));
  }

  @Test
  void theFirstThresholdHasNoValue() {
    Node.Obj node = Thresholds.base("green").from(0.5, "red").node();

    assertThat(node.get("steps"))
        .isEqualTo(
            Node.list(
                Node.object().put("value", Node.nil()).put("color", "green").build(),
                Node.object().put("value", 0.5).put("color", "red").build()));
  }

  @Test
  void eachViewIsWrittenWithItsOwnType() {
    List<Visualization> views =
        List.of(
            TimeSeriesView.lines(),
            StatView.last(),
            TableView.plain(),
            BarChartView.horizontal("Container"),
            PieChartView.donut());

    assertThat(
            views.stream()
                .map(
                    view ->
                        written(
                                Panel.of("a", "Count", view)
                                    .query(LokiQuery.instant(Samples.COUNT))
                                    .build())
                            .text("type")
                            .orElseThrow()))
        .containsExactly("timeseries", "stat", "table", "barchart", "piechart");
  }

  @Test
  void whatAPanelAsksIsWrittenWithItsOwnLimits() {
    Node.Obj panel =
        written(
            Panel.of("a", "First lines", LogsView.newestFirst())
                .query(LokiQuery.range(Samples.LINES).maxLines(50).fromOldest().hide())
                .minInterval(Duration.ofSeconds(90))
                .timeFrom(Duration.ofDays(1))
                .repeat(new Repeat("container", 3))
                .build(),
            new CustomVariable(VariableHead.of("container", "", ""), List.of("a"), Multiple.ONE));

    Node.Obj target =
        panel.get("targets").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    assertThat(target.get("maxLines")).isEqualTo(Node.of(50));
    assertThat(target.text("direction")).contains("forward");
    assertThat(target.get("hide")).isEqualTo(Node.of(true));
    assertThat(panel.text("interval")).contains("90s");
    assertThat(panel.text("timeFrom")).contains("1d");
    assertThat(panel.text("repeat")).contains("container");
    assertThat(panel.get("maxPerRow")).isEqualTo(Node.of(3));
  }

  @Test
  void aTextHasNoDatasource() {
    Node.Obj panel = written(Panel.of("a", "Help", new TextView("text")).build());

    assertThat(panel.has("datasource")).isFalse();
    assertThat(panel.has("targets")).isFalse();
  }
}
