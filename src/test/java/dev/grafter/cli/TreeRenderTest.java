package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Fields;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.FleetReader;
import dev.grafter.fleet.Stack;
import dev.grafter.golden.Golden;
import dev.grafter.golden.ResourceFixture;
import dev.grafter.model.Resource;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.grafana.Tombstones;
import dev.grafter.render.loki.LokiOverrides;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.GrafanaRelease;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeRenderTest {

  static List<Golden> cases() {
    return Golden.cases(TreeRenderTest.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void rendersWhatAnOperatorMounts(Golden golden) {
    Fields options = Fields.of(Yaml.parse(golden.read("options.yml"), "options.yml"), "options");
    Fleet fleet = FleetReader.read(golden.read("grafter.yml"), "grafter.yml");
    SiteResources resources =
        new SiteResources(
            List.of(ResourceFixture.parse(golden.read("resources.yml"))), golden.in(""));
    GrafanaPart grafana =
        new GrafanaPart(
            resources,
            Files.exists(golden.in("tombstones.yml"))
                ? Tombstones.read(golden.read("tombstones.yml"), "tombstones.yml")
                : Tombstones.none(),
            GrafanaRelease.parse(options.requiredText("grafana")),
            options
                .oneOf("routing", AlertingFileForm.Routing.class)
                .orElse(AlertingFileForm.Routing.ON_RULES));
    TreeRender render =
        new TreeRender(
            resources, List.of(grafana, new LokiPart(resources, LokiOverrides.DEFAULT_RETENTION)));
    options.done();

    RenderedTree tree = render.of(fleet.sites().stream().map(Stack::of).toList());

    Map<String, String> made = new TreeMap<>();
    tree.files().forEach((path, text) -> made.put(path.text(), text));
    made.put("notes.txt", String.join("\n", tree.notes()) + "\n");
    golden.check(made);
  }

  @Test
  void everyKindOfResourceHasItsFile() {
    assertThat(Resource.class.getPermittedSubclasses())
        .as("a new kind needs its target in TreeRender and ProjectRender, and its case here")
        .containsExactlyInAnyOrder(
            Resource.Folder.class,
            Resource.Datasource.class,
            Resource.Correlation.class,
            Resource.LibraryPanel.class,
            Resource.Dashboard.class,
            Resource.RuleGroup.class,
            Resource.Template.class,
            Resource.MuteTiming.class,
            Resource.ContactPoint.class,
            Resource.PolicyRoot.class,
            Resource.Route.class,
            Resource.RulerGroup.class);
  }
}
