package dev.grafter.cli;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.grafana.AlertingFile;
import dev.grafter.render.grafana.DashboardFiles;
import dev.grafter.render.grafana.DashboardProviders;
import dev.grafter.render.grafana.DatasourceFile;
import dev.grafter.render.grafana.Tombstone;
import dev.grafter.render.grafana.Tombstones;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.DatasourceFileForm;
import dev.grafter.wire.Deletions;
import dev.grafter.wire.GrafanaRelease;
import java.util.List;

/**
 * What Grafana reads: datasources, dashboards and alerting.
 *
 * @param resources who defines what
 * @param tombstones what Grafana shall forget
 * @param release the Grafana that reads the files
 * @param routing how our route is written
 */
record GrafanaPart(
    SiteResources resources,
    Tombstones tombstones,
    GrafanaRelease release,
    AlertingFileForm.Routing routing)
    implements TreePart {

  private static final String LEFT_TO_PUSH =
      " is left to push: no file tells Grafana of a library panel";

  @Override
  public List<RenderTarget> targets(TreeSite tree) {
    Site site = tree.site();
    TreeLayout layout = tree.layout();
    ResourceSet set = tree.resources();
    long org = site.grafana().org();
    AlertingFile alerting = alerting(tree);
    return List.of(
        new DatasourceFile(
            layout.datasources(),
            DatasourceFileForm.linked(
                set.all(Resource.Datasource.class), set.all(Resource.Correlation.class)),
            org,
            tombstones.names(site.level(), Tombstone.Kind.DATASOURCE),
            tree.origin()),
        new DashboardProviders(layout.providers(), set, org, Mounts.DASHBOARDS, tree.origin()),
        DashboardFiles.byFolder(layout.dashboards(), set.all(Resource.Dashboard.class)),
        alerting,
        files -> alerting.needs().forEach(files::note),
        files ->
            set.all(Resource.LibraryPanel.class)
                .forEach(panel -> files.note(panel.describe() + LEFT_TO_PUSH)));
  }

  private AlertingFile alerting(TreeSite tree) {
    Site site = tree.site();
    return new AlertingFile(
        tree.layout().alerting(),
        tree.resources(),
        new AlertingFileForm.Target(release, site.grafana().org(), routing),
        tombstones.deletions(site.level()).plus(silenced(site)),
        tree.origin());
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
