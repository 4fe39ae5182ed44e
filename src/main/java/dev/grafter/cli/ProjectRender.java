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
    String path = level.id() + "/grafana/alerts.yml";
    bury(level, path, set);
    String origin = resources.origin() + ", level " + level.id();
    List<RenderTarget> targets = new ArrayList<>();
    targets.add(new AlertingFile(path, set, TARGET, tombstones.deletions(level), origin));
    targets.add(new RulerFile(level.id() + "/loki/rules.yml", groups, origin));
    return targets;
  }

  /** Adds to the tombstones what the earlier file defines and the new one will not. */
  private void bury(Level level, String path, ResourceSet set) {
    Deletions now =
        AlertingFileForm.defined(
            AlertingFileForm.write(set, TARGET, Deletions.NONE, sentence -> {}));
    Deletions gone = earlier(path).map(before -> before.minus(now)).orElse(Deletions.NONE);
    List<Tombstone> added = tombstones.missing(Tombstones.of(level, gone));
    tombstones = tombstones.plus(added);
    buried.addAll(added);
  }

  /** An earlier file that somebody broke tells nothing; the writer reports that it was edited. */
  private Optional<Deletions> earlier(String path) {
    try {
      return TreeWriter.earlier(alerts, new TreePath(path))
          .map(text -> Yaml.parse(text, path, YamlOptions.GO_V3))
          .map(AlertingFileForm::defined);
    } catch (CodecException e) {
      return Optional.empty();
    }
  }
}
