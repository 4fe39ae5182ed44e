package dev.grafter.definitions;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.sample.Program;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.dashboard.Dashboard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Our own content for each site: a Loki datasource, a folder with the dashboards <i>Log
 * explorer</i> and <i>Log overview</i>, and the alerts, installed in the engine that pages there.
 */
public final class GrafterDefinitions implements ResourceProvider {

  @Override
  public String name() {
    return "grafter";
  }

  @Override
  public Optional<Pipeline> pipeline(Level level) {
    return Optional.of(ContainerPipeline.of(level));
  }

  @Override
  public List<Program> programs(Level level) {
    return SampledPrograms.of(level);
  }

  /** The root also gets a datasource for each cluster whose Loki others can reach. */
  @Override
  public ResourceSet resources(Site site, Fleet fleet) {
    List<Resource> resources = new ArrayList<>(resources(site).all());
    if (site.level() == Level.ROOT) {
      fleet.sites(Level.CLUSTER).stream()
          .flatMap(cluster -> LokiSource.remote(cluster).stream())
          .forEach(source -> resources.add(source.toResource()));
    }
    return ResourceSet.of(resources);
  }

  @Override
  public ResourceSet resources(Site site) {
    LevelNames names = new LevelNames(site.level());
    Dashboard overview = OverviewDashboard.of(names);
    List<Resource> resources = new ArrayList<>();
    resources.add(new Resource.Folder(names.folderUid(), names.title("logs"), Optional.empty()));
    resources.add(LokiSource.of(site, names).toResource());
    resources.add(ExplorerDashboard.of(names).toResource());
    resources.add(overview.toResource());
    LogAlerts alerts = new LogAlerts(names, overview);
    if (site.alerting() == AlertEngine.GRAFANA) {
      resources.add(Notifications.contactPoint(names).toResource());
      resources.add(Notifications.route(names).toResource());
      alerts.grafanaGroups().forEach(group -> resources.add(group.toResource()));
    } else {
      alerts.rulerGroups().forEach(group -> resources.add(group.toResource()));
    }
    return ResourceSet.of(resources);
  }
}
