package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefinedDashboardsTest {

  private static final Set<String> WITHOUT_NUMBERS = Set.of("logs", "text", "alertlist");

  private static List<Node.Obj> panels(Resource.Dashboard dashboard) {
    return dashboard.content().get("panels").asList().orElseThrow().items().stream()
        .map(panel -> panel.asObject().orElseThrow())
        .toList();
  }

  private static List<Node.Obj> panels(Level level) {
    return dashboards(level).stream()
        .flatMap(dashboard -> panels(dashboard).stream())
        .filter(panel -> !panel.text("type").orElseThrow().equals("row"))
        .toList();
  }

  private static List<Resource.Dashboard> dashboards(Level level) {
    return Sites.resources(level, AlertEngine.GRAFANA).all(Resource.Dashboard.class);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyPanelSaysWhatItShowsAndWhatAnEmptyOneMeans(Level level) {
    assertThat(panels(level))
        .hasSizeGreaterThan(10)
        .allSatisfy(
            panel -> {
              assertThat(panel.text("description").orElse("")).hasSizeGreaterThan(20);
              if (!panel.text("type").orElseThrow().equals("text")) {
                assertThat(panel.text("fieldConfig", "defaults", "noValue").orElse(""))
                    .as(panel.text("title").orElseThrow())
                    .isNotBlank();
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyNumberHasAUnit(Level level) {
    assertThat(panels(level))
        .filteredOn(panel -> !WITHOUT_NUMBERS.contains(panel.text("type").orElseThrow()))
        .hasSizeGreaterThan(6)
        .allSatisfy(
            panel ->
                assertThat(panel.text("fieldConfig", "defaults", "unit"))
                    .as(panel.text("title").orElseThrow())
                    .isPresent());
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyPanelThatAsksHasAQueryOfItsOwnAndALinkToExploreIt(Level level) {
    for (Resource.Dashboard dashboard : dashboards(level)) {
      Set<Node> asked = new HashSet<>();
      for (Node.Obj panel : panels(dashboard)) {
        if (panel.has("targets")) {
          assertThat(asked.add(panel.get("targets")))
              .as(panel.text("title").orElseThrow())
              .isTrue();
          assertThat(Json.write(panel.get("links"))).contains("/explore?schemaVersion=1&panes=");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyPanelAsksTheChosenDatasource(Level level) {
    assertThat(panels(level))
        .filteredOn(panel -> panel.has("datasource"))
        .allSatisfy(panel -> assertThat(panel.text("datasource", "uid")).contains("${ds}"));
  }

  @Test
  void noPanelNumberIsUsedTwiceInBothLevels() {
    List<Node> ids = new ArrayList<>();
    for (Level level : Level.values()) {
      dashboards(level).forEach(each -> panels(each).forEach(panel -> ids.add(panel.get("id"))));
    }

    assertThat(ids).doesNotHaveDuplicates().doesNotContainNull();
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyAlertPointsToAPanelThatIsThere(Level level) {
    Set<String> there = new HashSet<>();
    for (Resource.Dashboard dashboard : dashboards(level)) {
      panels(dashboard).forEach(panel -> there.add(dashboard.uid() + " " + panel.get("id")));
    }

    assertThat(Sites.grafanaRules(level))
        .allSatisfy(
            rule ->
                assertThat(there)
                    .contains(
                        rule.text("annotations", "__dashboardUid__").orElseThrow()
                            + " "
                            + rule.text("annotations", "__panelId__").orElseThrow()));
  }

  @Test
  void theLevelsDifferInNamesAndAddressesOnly() {
    assertThat(levelled(Level.CLUSTER)).isEqualTo(levelled(Level.ROOT));
  }

  /** All that a level has, with the names that may differ replaced and panels numbered anew. */
  private static String levelled(Level level) {
    TreeMap<String, String> all = new TreeMap<>();
    for (AlertEngine engine : AlertEngine.values()) {
      for (Resource resource : Sites.resources(level, engine).all()) {
        all.put(
            neutral(level, resource.key().toString()),
            neutral(level, Json.write(resource.content())));
      }
    }
    return String.join("\n", all.entrySet().stream().map(Object::toString).toList());
  }

  private static String neutral(Level level, String text) {
    LevelNames names = new LevelNames(level);
    String same =
        text.replace(level.lokiUrl(), "LOKI")
            .replace(names.managerContainer(), "MANAGER")
            .replace(names.managerAlert(), "MANAGER_ERRORS")
            .replace(level.title(), "LEVEL")
            .replaceAll("\\b" + level.id() + "\\b", "level");
    return Pattern.compile("(\"id\":|\"__panelId__\":\")\\d{6}").matcher(same).replaceAll("$1N");
  }
}
