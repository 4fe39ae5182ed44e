package dev.grafter.cli;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Stack;
import dev.grafter.model.Resource;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.loki.AlertmanagerFile;
import dev.grafter.render.loki.LokiConfig;
import dev.grafter.render.loki.LokiOverrides;
import dev.grafter.render.loki.RulerFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Loki reads, and the Alertmanager beside it where its ruler pages. Of a Loki that runs
 * elsewhere only the rules are ours.
 *
 * @param resources who defines what
 * @param retention for how long Loki keeps lines
 */
record LokiPart(SiteResources resources, Duration retention) implements TreePart {

  @Override
  public List<RenderTarget> targets(TreeSite tree) {
    Stack stack = tree.stack();
    List<RenderTarget> targets = new ArrayList<>();
    targets.add(rules(tree));
    if (!stack.hasLoki()) {
      targets.add(files -> files.note(elsewhere(stack)));
      return targets;
    }
    targets.add(
        new LokiConfig(
            tree.layout().loki(),
            TreeLayout.mountedOverrides(),
            stack,
            tree.labels(),
            datasource(tree),
            tree.origin()));
    targets.add(new LokiOverrides(tree.layout().overrides(), stack, retention, tree.origin()));
    if (!stack.alertmanagers().isEmpty()) {
      targets.add(alertmanager(tree));
    }
    return targets;
  }

  private static String elsewhere(Stack stack) {
    return "Loki of site "
        + stack.site().name()
        + " is at "
        + stack.lokiUrl()
        + " and not in the stack: its configuration is not rendered";
  }

  private static RenderTarget rules(TreeSite tree) {
    return new RulerFile(
        tree.layout().rules(tree.stack().tenantOrDefault()),
        tree.resources().all(Resource.RulerGroup.class),
        tree.origin());
  }

  private static Optional<String> datasource(TreeSite tree) {
    return tree.resources().all(Resource.Datasource.class).stream()
        .map(Resource.Datasource::uid)
        .findFirst();
  }

  private RenderTarget alertmanager(TreeSite tree) {
    return new AlertmanagerFile(
        tree.layout().alertmanager(),
        points(resources, tree),
        routes(resources, tree),
        tree.origin());
  }

  private static List<Resource.Route> routes(SiteResources resources, TreeSite tree) {
    return resources.of(tree.site(), AlertEngine.GRAFANA).all(Resource.Route.class);
  }

  /** Of the contact points that Grafana would have where it pages, those that a route names. */
  static List<Resource.ContactPoint> points(SiteResources resources, TreeSite tree) {
    Set<String> named =
        routes(resources, tree).stream()
            .flatMap(route -> route.content().text("receiver").stream())
            .collect(Collectors.toSet());
    return resources.of(tree.site(), AlertEngine.GRAFANA).all(Resource.ContactPoint.class).stream()
        .filter(point -> named.contains(point.name()))
        .toList();
  }
}
