package dev.grafter.definitions;

import dev.grafter.codec.Node;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import java.util.List;

/** Our definitions at the standard site of each level. */
final class Sites {

  private Sites() {}

  static Site of(Level level, AlertEngine engine) {
    Site site = Site.of(level);
    return new Site(
        site.name(), site.level(), site.grafana(), site.loki(), site.collector(), engine);
  }

  static ResourceSet resources(Level level, AlertEngine engine) {
    return new GrafterDefinitions().resources(of(level, engine));
  }

  static List<Node.Obj> grafanaRules(Level level) {
    return resources(level, AlertEngine.GRAFANA).all(Resource.RuleGroup.class).stream()
        .flatMap(group -> group.rules().stream())
        .toList();
  }

  static List<Node.Obj> rulerRules(Level level) {
    return resources(level, AlertEngine.RULER).all(Resource.RulerGroup.class).stream()
        .flatMap(group -> group.content().get("rules").asList().orElseThrow().items().stream())
        .map(rule -> rule.asObject().orElseThrow())
        .toList();
  }
}
