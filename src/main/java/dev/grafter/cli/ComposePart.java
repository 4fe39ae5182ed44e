package dev.grafter.cli;

import dev.grafter.fleet.LokiMode;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Stack;
import dev.grafter.model.Resource;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.compose.ComposeFile;
import dev.grafter.render.compose.ComposeOptions;
import dev.grafter.render.compose.GatewayFile;
import dev.grafter.render.compose.NoObserveFile;
import dev.grafter.render.loki.AlertmanagerFile;
import dev.grafter.wire.GrafanaRelease;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the programs of a stack are started.
 *
 * @param resources who defines what
 * @param release the release of Grafana
 * @param publish the address that ports are published on; empty for none
 */
record ComposePart(SiteResources resources, GrafanaRelease release, Optional<String> publish)
    implements TreePart {

  @Override
  public List<RenderTarget> targets(TreeSite tree) {
    Stack stack = tree.stack();
    TreeLayout layout = tree.layout();
    ComposeOptions options = options(tree);
    List<RenderTarget> targets = new ArrayList<>();
    targets.add(new ComposeFile(layout.compose(), options, tree.origin()));
    targets.add(new NoObserveFile(layout.noObserve(), options, tree.origin()));
    if (stack.mode() == LokiMode.HA) {
      targets.addAll(gateways(tree));
    }
    targets.add(files -> unmounted(options).forEach(files::note));
    return targets;
  }

  private ComposeOptions options(TreeSite tree) {
    Stack stack = tree.stack();
    return new ComposeOptions(
        stack,
        release,
        publish,
        TreeLayout.mountedCollector(stack.collector()),
        grafanaSecrets(tree),
        stack.alertmanagers().isEmpty()
            ? List.of()
            : AlertmanagerFile.secrets(LokiPart.points(resources, tree)));
  }

  private static List<Secret> grafanaSecrets(TreeSite tree) {
    Stream<Secret> points =
        AlertmanagerFile.secrets(tree.resources().all(Resource.ContactPoint.class)).stream();
    Stream<Secret> datasources =
        tree.resources().all(Resource.Datasource.class).stream()
            .flatMap(datasource -> datasource.secrets().values().stream());
    return Stream.concat(points, datasources).distinct().toList();
  }

  private static List<RenderTarget> gateways(TreeSite tree) {
    Stack stack = tree.stack();
    String folder = tree.layout().config();
    String grafana = stack.level().grafanaHost();
    List<RenderTarget> gateways = new ArrayList<>();
    gateways.add(
        new GatewayFile(
            folder, grafana, stack.level().grafanaPort(), stack.grafanas(), tree.origin()));
    if (stack.hasLoki()) {
      gateways.add(
          new GatewayFile(
              folder, stack.level().lokiHost(), stack.lokiPort(), stack.lokis(), tree.origin()));
    }
    return gateways;
  }

  /** Secrets in files, which only the operator can mount. */
  private static List<String> unmounted(ComposeOptions options) {
    return Stream.concat(options.grafanaSecrets().stream(), options.alertmanagerSecrets().stream())
        .filter(secret -> secret.source() == Secret.Source.FILE)
        .map(secret -> "mount the directory of " + secret.name() + " into the containers yourself")
        .distinct()
        .toList();
  }
}
