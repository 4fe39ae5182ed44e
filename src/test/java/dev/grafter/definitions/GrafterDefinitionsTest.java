package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrafterDefinitionsTest {

  @ParameterizedTest
  @EnumSource(Level.class)
  void eachLevelHasItsDatasourceFolderDashboardsAlertsAndWayOut(Level level) {
    ResourceSet set = Sites.resources(level, AlertEngine.GRAFANA);

    assertThat(set.all().stream().map(resource -> resource.key().kind()))
        .containsExactly(
            ResourceKind.FOLDER,
            ResourceKind.DATASOURCE,
            ResourceKind.DASHBOARD,
            ResourceKind.DASHBOARD,
            ResourceKind.CONTACT_POINT,
            ResourceKind.ROUTE,
            ResourceKind.RULE_GROUP,
            ResourceKind.RULE_GROUP);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void onlyTheEngineThatPagesGetsRules(Level level) {
    ResourceSet grafana = Sites.resources(level, AlertEngine.GRAFANA);
    ResourceSet ruler = Sites.resources(level, AlertEngine.RULER);

    assertThat(grafana.all(Resource.RuleGroup.class)).hasSize(2);
    assertThat(grafana.all(Resource.RulerGroup.class)).isEmpty();
    assertThat(ruler.all(Resource.RuleGroup.class)).isEmpty();
    assertThat(ruler.all(Resource.RulerGroup.class)).hasSize(2);
    assertThat(ruler.all(Resource.ContactPoint.class)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void twoRunsMakeTheSame(Level level) {
    assertThat(Sites.resources(level, AlertEngine.GRAFANA))
        .isEqualTo(Sites.resources(level, AlertEngine.GRAFANA));
  }

  @Test
  void noKeyIsSharedBetweenTheLevels() {
    Set<ResourceKey> keys = new HashSet<>();
    for (Level level : Level.values()) {
      for (AlertEngine engine : AlertEngine.values()) {
        Set<ResourceKey> own = new HashSet<>();
        Sites.resources(level, engine).all().forEach(resource -> own.add(resource.key()));
        if (engine == AlertEngine.GRAFANA) {
          assertThat(keys).doesNotContainAnyElementsOf(own);
        }
        keys.addAll(own);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theDatasourceIsNobodysDefaultAndAsksTheSitesLoki(Level level) {
    Site site = Sites.of(level, AlertEngine.GRAFANA);
    Resource.Datasource datasource =
        new GrafterDefinitions().resources(site).all(Resource.Datasource.class).get(0);

    assertThat(datasource.content().get("isDefault")).isEqualTo(Node.of(false));
    assertThat(datasource.content().text("url")).contains(site.loki().url().toString());
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theRouteTakesOnlyAlertsThatCarryOurLabelAndAllOfOursDo(Level level) {
    ResourceSet set = Sites.resources(level, AlertEngine.GRAFANA);
    Resource.Route route = set.all(Resource.Route.class).get(0);
    Resource.ContactPoint contact = set.all(Resource.ContactPoint.class).get(0);

    assertThat(route.content().text("receiver")).contains(contact.name());
    assertThat(route.content().get("object_matchers"))
        .isEqualTo(Node.list(Node.list(Node.of("grafter"), Node.of("="), Node.of(level.id()))));
    for (Resource.RuleGroup group : set.all(Resource.RuleGroup.class)) {
      for (Node.Obj rule : group.rules()) {
        assertThat(rule.text("labels", "grafter")).contains(level.id());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theContactPointsAddressIsAReference(Level level) {
    Resource.ContactPoint contact =
        Sites.resources(level, AlertEngine.GRAFANA).all(Resource.ContactPoint.class).get(0);

    assertThat(contact.integrations())
        .allSatisfy(
            integration -> {
              assertThat(integration.secrets().get("url"))
                  .hasToString("env:" + Notifications.ADDRESS);
              assertThat(integration.settings().has("url")).isFalse();
            });
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void bothEnginesAlertByTheSameNames(Level level) {
    assertThat(Sites.grafanaRules(level).stream().map(rule -> rule.text("title").orElseThrow()))
        .isEqualTo(
            Sites.rulerRules(level).stream().map(rule -> rule.text("alert").orElseThrow()).toList())
        .hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void rulesAreNormalWithoutDataAndSayWhenTheyFail(Level level) {
    List<Node.Obj> rules = Sites.grafanaRules(level);

    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.text("noDataState")).contains("OK");
              assertThat(rule.text("execErrState")).contains("Error");
              assertThat(rule.text("uid").orElseThrow()).startsWith("grafter-" + level.id());
            });
  }
}
