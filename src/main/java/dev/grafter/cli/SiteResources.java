package dev.grafter.cli;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.grafana.KeptDashboards;
import dev.grafter.wire.SiteOverrides;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a site should hold: what all providers define, the hand-made dashboards that the project
 * keeps for the level, and of the alert rules those of the engine that pages there.
 */
final class SiteResources {

  private final List<ResourceProvider> providers;
  private final Path project;
  private final Fleet fleet;
  private final Map<Site, ResourceSet> defined = new HashMap<>();

  /** For the two levels without an inventory. */
  SiteResources(List<ResourceProvider> providers, Path project) {
    this(providers, project, Fleet.standard());
  }

  /**
   * @param providers who defines resources
   * @param project the folder with {@code dashboards/<level>/kept}
   * @param fleet all sites, since some define things for others
   */
  SiteResources(List<ResourceProvider> providers, Path project, Fleet fleet) {
    this.fleet = fleet;
    if (providers.isEmpty()) {
      throw CliException.usage(
          "nobody defines resources: name a ResourceProvider with --provider, and its jar with"
              + " --classpath");
    }
    this.providers = List.copyOf(providers);
    this.project = project;
  }

  /** Who defines the resources, for comments in files. */
  String origin() {
    return providers.stream().map(ResourceProvider::name).collect(Collectors.joining(", "));
  }

  /** What the collectors of a level make of a line; empty when no provider says. */
  Optional<Pipeline> pipeline(Level level) {
    return providers.stream().flatMap(each -> each.pipeline(level).stream()).findFirst();
  }

  /** What the providers define, for either engine, without what is kept; asked for once a site. */
  ResourceSet defined(Site site) {
    return defined.computeIfAbsent(site, each -> ProvidedResources.of(providers, each, fleet));
  }

  /** Everything that the site should hold, with what is different there. */
  ResourceSet of(Site site) {
    return overridden(site).resources();
  }

  /** What is different at a site, a sentence each. */
  List<String> notes(Site site) {
    return overridden(site).notes();
  }

  private SiteOverrides overridden(Site site) {
    ResourceSet own = defined(site);
    List<Resource> all = new ArrayList<>(own.all());
    all.addAll(kept(site, own));
    ResourceSet set =
        ResourceSet.of(all.stream().filter(resource -> pages(resource, site.alerting())).toList());
    try {
      return SiteOverrides.apply(site.overrides(), set);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("site \"" + site.name() + "\": " + e.getMessage(), e);
    }
  }

  /** As {@link #of}, for the same site with another engine that pages. */
  ResourceSet of(Site site, AlertEngine engine) {
    return of(site.paging(engine));
  }

  private List<Resource.Dashboard> kept(Site site, ResourceSet own) {
    Path directory = project.resolve("dashboards").resolve(site.level().id()).resolve("kept");
    return KeptDashboards.read(directory, home(own));
  }

  /** Kept dashboards lie where the first of the defined ones does. */
  private static Optional<String> home(ResourceSet own) {
    return own.all(Resource.Dashboard.class).stream()
        .flatMap(dashboard -> dashboard.folderUid().stream())
        .findFirst();
  }

  private static boolean pages(Resource resource, AlertEngine engine) {
    if (resource instanceof Resource.RuleGroup) {
      return engine == AlertEngine.GRAFANA;
    }
    return !(resource instanceof Resource.RulerGroup) || engine == AlertEngine.RULER;
  }
}
