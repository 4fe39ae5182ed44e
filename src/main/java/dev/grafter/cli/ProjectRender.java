package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreePath;
import dev.grafter.render.TreeWriter;
import dev.grafter.render.grafana.AlertingFile;
import dev.grafter.render.grafana.DashboardFiles;
import dev.grafter.render.grafana.Tombstone;
import dev.grafter.render.grafana.Tombstones;
import dev.grafter.render.loki.RulerFile;
import dev.grafter.wire.AlertingFileForm;
import dev.grafter.wire.Deletions;
import dev.grafter.wire.GrafanaRelease;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The project's own rendered folders, {@code dashboards/} and {@code alerts/}: each level as it is
 * without an inventory, and the alerts for both engines, since either may be mounted.
 */
final class ProjectRender {

  private static final AlertingFileForm.Target TARGET =
      new AlertingFileForm.Target(GrafanaRelease.DEFAULT, 1, AlertingFileForm.Routing.ON_RULES);

  private final SiteResources resources;
  private final Path alerts;
  private final List<Tombstone> buried = new ArrayList<>();
  private Tombstones tombstones;

  /**
   * @param resources who defines what
   * @param alerts the project's folder of alerts, where an earlier render is looked for
   * @param tombstones what is known to have left the model
   */
  ProjectRender(SiteResources resources, Path alerts, Tombstones tombstones) {
    this.resources = resources;
    this.alerts = alerts;
    this.tombstones = tombstones;
  }

  /** What {@code dashboards/} holds. */
  RenderedTree dashboards(List<Level> levels) {
    return tree(levels, this::dashboards);
  }

  /** What {@code alerts/} holds. */
  RenderedTree alerts(List<Level> levels) {
    return tree(levels, this::alerts);
  }

  /** What the rendered levels lost since the last render, and the tombstones do not say yet. */
  List<Tombstone> buried() {
    return List.copyOf(buried);
  }

  private interface LevelTargets {
    List<RenderTarget> of(Level level);
  }

  private static RenderedTree tree(List<Level> levels, LevelTargets each) {
    return RenderedTree.of(
        levels.stream().map(level -> level.id() + "/").toList(),
        levels.stream().flatMap(level -> each.of(level).stream()).toList());
  }

  private List<RenderTarget> dashboards(Level level) {
    return List.of(
        DashboardFiles.flat(
            level.id() + "/", resources.defined(Site.of(level)).all(Resource.Dashboard.class)));
  }

  private List<RenderTarget> alerts(Level level) {
    ResourceSet set = resources.of(Site.of(level), AlertEngine.GRAFANA);
    List<Resource.RulerGroup> groups =
        resources.of(Site.of(level), AlertEngine.RULER).all(Resource.RulerGroup.class);
    String origin = resources.origin() + ", level " + level.id();
    return List.of(
        grafana(level, set, origin), new RulerFile(level.id() + "/loki/rules.yml", groups, origin));
  }

  /** The file with the tombstones that we know, or anew with those that it shows to be missing. */
  private AlertingFile grafana(Level level, ResourceSet set, String origin) {
    String path = level.id() + "/grafana/alerts.yml";
    Optional<String> earlier = TreeWriter.earlier(alerts, new TreePath(path));
    AlertingFile file = alertingFile(level, path, set, origin);
    if (earlier.isEmpty() || earlier.get().equals(file.text())) {
      return file;
    }
    Deletions gone = defined(earlier.get(), path).minus(file.defined());
    List<Tombstone> added = tombstones.missing(Tombstones.of(level, gone));
    tombstones = tombstones.plus(added);
    buried.addAll(added);
    return alertingFile(level, path, set, origin);
  }

  private AlertingFile alertingFile(Level level, String path, ResourceSet set, String origin) {
    return new AlertingFile(path, set, TARGET, tombstones.deletions(level), origin);
  }

  /** An earlier file that somebody broke tells nothing; the writer reports that it was edited. */
  private static Deletions defined(String text, String path) {
    try {
      return AlertingFileForm.defined(Yaml.parse(text, path, YamlOptions.GO_V3));
    } catch (CodecException e) {
      return Deletions.NONE;
    }
  }
}
