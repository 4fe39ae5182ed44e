package dev.grafter.cli;

import dev.grafter.doctor.Diagnosis;
import dev.grafter.doctor.Doctor;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Waves;
import dev.grafter.grafana.DeployMarker;
import dev.grafter.grafana.Grafana;
import dev.grafter.grafana.GrafanaProbe;
import dev.grafter.grafana.ProvisionedFiles;
import dev.grafter.http.Timing;
import dev.grafter.loki.LokiRuler;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Applier;
import dev.grafter.sync.FleetRun;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Planner;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.Puller;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.RemoteState;
import dev.grafter.sync.RemoteWriter;
import dev.grafter.sync.Report;
import dev.grafter.sync.SiteResult;
import dev.grafter.sync.WithRuler;
import dev.grafter.sync.WithRulerWriter;
import dev.grafter.wire.Mark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What plan and push share: the fleet, what each site should hold, and the way to its Grafana. */
final class SyncSession {

  private static final Path BACKUPS = Path.of(".grafter", "backup");

  private final Grafter grafter;
  private final Fleet fleet;
  private final Function<Site, ResourceSet> definitions;
  private final Function<Site, List<String>> notes;
  private final FleetRun run;
  private final Timing timing;
  private final Instant started = Instant.now();

  SyncSession(Grafter grafter, int parallel, DefinitionOptions options) {
    this.grafter = grafter;
    this.timing = Timing.STANDARD.parallel(parallel);
    if (grafter.verbosity() > 1) { // read by logback.xml when the first logger is made
      System.setProperty("grafter.log.level", "DEBUG");
    }
    this.fleet = grafter.fleet();
    Definitions found = options.of(grafter);
    this.definitions = found.of();
    this.notes = found.notes();
    this.run = new FleetRun(parallel);
    if (!options.fromFiles()) {
      SharedPlaces.check(fleet, fleet.sites(), definitions);
    }
  }

  Fleet fleet() {
    return fleet;
  }

  /** Plans each site with a client that can only read. */
  List<SiteResult<Plan>> plan(List<Site> sites, PlanOptions options) {
    SharedPlaces.check(fleet, sites, definitions);
    return plan(sites, options, definitions);
  }

  private List<SiteResult<Plan>> plan(
      List<Site> sites, PlanOptions options, Function<Site, ResourceSet> wanted) {
    Map<Site, ResourceSet> desired = desired(sites, wanted);
    Map<Site, List<String>> different = new HashMap<>();
    sites.forEach(site -> different.put(site, notes.apply(site)));
    try (Progress progress = new Progress(grafter)) {
      return run.each(
          sites,
          site -> {
            progress.say(site.name() + ": reading " + site.grafana().url());
            Mark mark = Mark.of(fleet, site);
            return new Planner(mark, site.grafana().url().toString(), state(site), options)
                .plan(desired.get(site))
                .noting(different.get(site));
          });
    }
  }

  /** Asked for before anything runs side by side, since providers need not be ready for that. */
  private static Map<Site, ResourceSet> desired(
      List<Site> sites, Function<Site, ResourceSet> definitions) {
    Map<Site, ResourceSet> desired = new HashMap<>();
    sites.forEach(site -> desired.put(site, definitions.apply(site)));
    return desired;
  }

  /** Reads what each site holds, and compares it with what it should. */
  List<SiteResult<Pulled>> pull(List<Site> sites) {
    Map<Site, ResourceSet> model = desired(sites, definitions);
    try (Progress progress = new Progress(grafter)) {
      return run.each(
          sites,
          site -> {
            progress.say(site.name() + ": reading " + site.grafana().url());
            return puller(site).pull(model.get(site));
          });
    }
  }

  /** Looks at sites; one that does not answer is a finding. */
  List<Diagnosis> examine(List<Site> sites) {
    Map<Site, ResourceSet> model = desired(sites, definitions);
    try (Progress progress = new Progress(grafter)) {
      return run
          .each(
              sites,
              site -> {
                progress.say(site.name() + ": examining " + site.grafana().url());
                return examine(site, model.get(site));
              })
          .stream()
          .map(result -> result.value().orElseThrow())
          .toList();
    }
  }

  private Diagnosis examine(Site site, ResourceSet model) {
    Mark mark = Mark.of(fleet, site);
    String server = site.grafana().url().toString();
    return new Doctor(
            site, model, state -> new Planner(mark, server, state, PlanOptions.CAREFUL).plan(model))
        .examine(() -> GrafanaProbe.of(site, mark, System::getenv, timing));
  }

  /** One dashboard of a site. */
  SiteResult<Optional<Resource.Dashboard>> dashboard(Site site, String uid) {
    return run.each(List.of(site), each -> puller(each).dashboard(uid)).get(0);
  }

  private Puller puller(Site site) {
    Mark mark = Mark.of(fleet, site);
    return new Puller(mark, Grafana.reader(site, mark, fleet.secretsKey(), System::getenv, timing));
  }

  /** Has each Grafana read its mounted files again. */
  List<SiteResult<Site>> reload(List<Site> sites) {
    try (Progress progress = new Progress(grafter)) {
      return run.each(
          sites,
          site -> {
            progress.say(site.name() + ": reloading the files of " + site.grafana().url());
            ProvisionedFiles.reload(site, System::getenv, timing);
            return site;
          });
    }
  }

  /** What a site should hold. */
  ResourceSet definitions(Site site) {
    return definitions.apply(site);
  }

  /** Saved plans as they stand now; what is done already needs nothing. */
  List<SiteResult<Plan>> refresh(Map<Site, Plan> plans) {
    return run.each(List.copyOf(plans.keySet()), site -> plans.get(site).refreshed(state(site)));
  }

  /** The Grafana of a site, together with the ruler of its Loki where that can be reached. */
  private RemoteState state(Site site) {
    RemoteState grafana =
        Grafana.reader(site, Mark.of(fleet, site), fleet.secretsKey(), System::getenv, timing);
    return LokiRuler.of(site, System::getenv, timing)
        .<RemoteState>map(ruler -> new WithRuler(grafana, ruler.reader()))
        .orElse(grafana);
  }

  /**
   * Plans what puts kept objects back as they were, and nothing else.
   *
   * @param kept the objects
   */
  List<SiteResult<Plan>> restore(Site site, List<Resource> kept, PlanOptions options) {
    Map<ResourceKey, Resource> all = new LinkedHashMap<>();
    definitions.apply(site).all().forEach(resource -> all.put(resource.key(), resource));
    kept.forEach(resource -> all.put(resource.key(), resource));
    ResourceSet desired = ResourceSet.of(all.values());
    return plan(List.of(site), options, one -> desired).stream()
        .map(result -> only(kept, result))
        .toList();
  }

  private static SiteResult<Plan> only(List<Resource> kept, SiteResult<Plan> result) {
    Set<ResourceKey> keys = kept.stream().map(Resource::key).collect(Collectors.toSet());
    return result.value().map(plan -> SiteResult.of(result.site(), plan.only(keys))).orElse(result);
  }

  /**
   * Applies plans, each to its site, wave after wave; reports come in the order of the plans.
   *
   * @param waves in which order
   */
  List<SiteResult<Report>> apply(List<SiteResult<Plan>> plans, boolean editable, Waves waves) {
    List<Site> sites = plans.stream().map(SiteResult::site).toList();
    try (Progress progress = new Progress(grafter)) {
      return run
          .inWaves(
              waves.of(sites),
              site -> apply(site, planOf(plans, site), editable, progress),
              result -> result.value().filter(Report::succeeded).isPresent())
          .stream()
          .sorted(Comparator.comparing(result -> sites.indexOf(result.site())))
          .toList();
    }
  }

  private static SiteResult<Plan> planOf(List<SiteResult<Plan>> plans, Site site) {
    return plans.stream().filter(plan -> plan.site().equals(site)).findFirst().orElseThrow();
  }

  /** Marks the moment where something was written; that it cannot be is no failure of the push. */
  void mark(List<SiteResult<Report>> reports, String text) {
    for (SiteResult<Report> result : reports) {
      if (result.value().filter(report -> report.count(Outcome.Status.APPLIED) > 0).isPresent()) {
        mark(result.site(), text);
      }
    }
  }

  private void mark(Site site, String text) {
    try {
      new DeployMarker(site, Mark.of(fleet, site), System::getenv, timing).set(text, started);
    } catch (RemoteException e) {
      grafter.err().println("grafter: " + e.getMessage());
    }
  }

  private Report apply(Site site, SiteResult<Plan> planned, boolean editable, Progress progress) {
    if (planned.failure().isPresent()) {
      throw planned.failure().get();
    }
    Plan plan = planned.value().orElseThrow();
    if (!plan.writes()) {
      return Report.withoutWrites(plan);
    }
    Grafana grafana =
        Grafana.open(
            site, Mark.of(fleet, site), fleet.secretsKey(), System::getenv, timing, editable);
    Optional<LokiRuler> ruler = LokiRuler.of(site, System::getenv, timing);
    return new Applier(
            ruler
                .<RemoteState>map(one -> new WithRuler(grafana.reader(), one.reader()))
                .orElse(grafana.reader()),
            ruler
                .<RemoteWriter>map(one -> new WithRulerWriter(grafana.writer(), one.writer()))
                .orElse(grafana.writer()),
            BackupFolder.of(grafter.home().resolve(BACKUPS), site, started),
            change -> progress.say(site.name() + ": " + change.action() + " " + change.key()))
        .apply(plan);
  }
}
