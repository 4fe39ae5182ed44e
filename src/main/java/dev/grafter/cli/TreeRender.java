package dev.grafter.cli;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.grafana.AlertingFile;
import dev.grafter.render.grafana.DashboardFiles;
import dev.grafter.render.grafana.DashboardProviders;
import dev.grafter.render.grafana.DatasourceFile;
import dev.grafter.render.grafana.Tombstone;
import dev.grafter.render.grafana.Tombstones;
import dev.grafter.render.loki.RulerFile;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.Deletions;
import dev.grafter.wire.GrafanaRelease;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree that an operator mounts: the files of one site of each level.
 *
 * @param resources who defines what
 * @param tombstones what Grafana shall forget
 * @param release the Grafana that reads the files
 * @param routing how our route is written
 */
record TreeRender(
    SiteResources resources,
    Tombstones tombstones,
    GrafanaRelease release,
    AlertingFileForm.Routing routing) {

  /** The tree of these sites, each of another level. */
  RenderedTree of(List<Site> sites) {
    List<String> scopes = new ArrayList<>();
    List<RenderTarget> targets = new ArrayList<>();
    for (Site site : sites) {
      scopes.add(new TreeLayout(site.level()).scope());
      targets.addAll(targets(site));
    }
    return RenderedTree.of(scopes, targets);
  }

  private List<RenderTarget> targets(Site site) {
    TreeLayout layout = new TreeLayout(site.level());
    ResourceSet set = resources.of(site);
    String origin = resources.origin() + ", site " + site.name();
    long org = site.grafana().org();
    List<RenderTarget> targets = new ArrayList<>();
    targets.add(
        new DatasourceFile(
            layout.datasources(),
            set.all(Resource.Datasource.class),
            org,
            tombstones.names(site.level(), Tombstone.Kind.DATASOURCE),
            origin));
    targets.add(
        new DashboardProviders(
            layout.providers(), set, org, TreeLayout.MOUNTED_DASHBOARDS, origin));
    targets.add(DashboardFiles.byFolder(layout.dashboards(), set.all(Resource.Dashboard.class)));
    AlertingFile alerting =
        new AlertingFile(
            layout.alerting(),
            set,
            new AlertingFileForm.Target(release, org, routing),
            tombstones.deletions(site.level()).plus(silenced(site)),
            origin);
    targets.add(alerting);
    targets.add(tree -> alerting.needs().forEach(tree::note));
    if (site.alerting() == AlertEngine.RULER) {
      String tenant = site.loki().tenant().orElse(RulerFile.DEFAULT_TENANT);
      targets.add(new RulerFile(layout.rules(tenant), set.all(Resource.RulerGroup.class), origin));
    }
    return targets;
  }

  /** Where the ruler pages, Grafana must not go on to page by rules of an earlier file. */
  private Deletions silenced(Site site) {
    if (site.alerting() == AlertEngine.GRAFANA) {
      return Deletions.NONE;
    }
    List<String> uids =
        resources.of(site, AlertEngine.GRAFANA).all(Resource.RuleGroup.class).stream()
            .flatMap(group -> group.rules().stream())
            .flatMap(rule -> rule.text("uid").stream())
            .toList();
    return new Deletions(uids, List.of(), List.of(), List.of());
  }
}
