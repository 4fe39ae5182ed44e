package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Waves;
import dev.grafter.report.PlanText;
import dev.grafter.report.PushJson;
import dev.grafter.report.PushText;
import dev.grafter.report.Style;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import dev.grafter.sync.SiteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Plans, shows the plan, and applies it. */
@Command(
    name = "push",
    description = {
      "Plans, shows the plan, and applies it.",
      "",
      "What somebody else made or changed is left alone and makes the exit code 4; everything else"
          + " is applied. Without a terminal it needs --yes or --plan."
    },
    footer = {
      "",
      "Examples:",
      "  grafter push --site root          shows the plan and asks",
      "  grafter push --all --yes          for pipelines"
    })
final class PushCommand implements Callable<Integer> {

  @ParentCommand private Grafter grafter;

  @Mixin private SiteSelection selection = new SiteSelection();

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Mixin private PruneOptions prune = new PruneOptions();

  @Option(
      names = "--max-delete",
      paramLabel = "N",
      description =
          "with --prune: apply nothing when more than N objects would be deleted at a site"
              + " (default: ${DEFAULT-VALUE})")
  private int maxDelete = 10;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "apply exactly this saved plan, or fail where something moved since")
  private Optional<Path> plan = Optional.empty();

  @Option(
      names = "--restore",
      paramLabel = "DIR",
      description =
          "put back what an earlier push overwrote or deleted, from its folder"
              + " .grafter/backup/SITE/TIME; needs --site")
  private Optional<Path> restore = Optional.empty();

  @Option(names = "--all", description = "all sites of the inventory")
  private boolean all;

  @Option(names = "--yes", description = "apply without asking")
  private boolean yes;

  @Option(
      names = "--at-once",
      description =
          "all sites at once, whatever waves grafter.yml names (default: wave after wave)")
  private boolean atOnce;

  @Option(
      names = "--reload",
      description =
          "before planning, have each Grafana read the provisioning files that are mounted into it"
              + " again; needs user and password of a server administrator")
  private boolean reload;

  @Option(names = "--force", description = "overwrite what somebody changed since the last push")
  private boolean force;

  @Option(names = "--adopt", description = "take over objects that exist and carry no mark of ours")
  private boolean adopt;

  @Option(
      names = "--marker",
      paramLabel = "TEXT",
      description =
          "mark the moment as an annotation in each Grafana where something was written, with the"
              + " tag grafter")
  private Optional<String> marker = Optional.empty();

  @Option(
      names = "--rotate-secrets",
      description = "write all secrets again, whether they changed or not")
  private boolean rotate;

  @Option(
      names = "--editable",
      description = "let alert rules and contact points be edited in Grafana's user interface")
  private boolean editable;

  @Mixin private ParallelOption parallel = new ParallelOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      description = "how to report (default: text)")
  private Output output = Output.text;

  @Override
  public Integer call() {
    if (!yes && plan.isEmpty() && (!Terminal.present() || output == Output.json)) {
      throw CliException.usage(
          "push asks before it writes, and there is nobody to ask: add --yes, or apply a saved plan"
              + " with --plan");
    }
    if (maxDelete < 0) {
      throw CliException.usage("--max-delete is a number from 0 on");
    }
    SyncSession session = new SyncSession(grafter, parallel.most(), definitions);
    int reloaded = reload ? reload(session) : ExitCode.OK;
    return reloaded == ExitCode.OK ? push(session) : reloaded;
  }

  /** Nothing is pushed anywhere when a Grafana does not take the files that it has. */
  private int reload(SyncSession session) {
    if (plan.isPresent() || restore.isPresent()) {
      throw CliException.usage("--reload comes before planning: leave out --plan and --restore");
    }
    List<SiteResult<Site>> results = session.reload(sites(session));
    for (SiteResult<Site> result : results) {
      String name = result.site().name();
      result
          .failure()
          .ifPresentOrElse(
              failure -> grafter.err().println("grafter: " + failure.getMessage()),
              () -> say(name + ": Grafana read its provisioning files again"));
    }
    return Verdict.ofFailures(results);
  }

  private void say(String sentence) {
    if (!grafter.quiet()) {
      grafter.err().println("grafter: " + sentence);
    }
  }

  private int push(SyncSession session) {
    List<SiteResult<Plan>> plans = plans(session);
    boolean writes =
        plans.stream().flatMap(result -> result.value().stream()).anyMatch(Plan::writes);
    if (output == Output.text) {
      new PlanText(grafter.out(), style()).print(plans);
    }
    prune.checkLimit(plans, maxDelete);
    if (writes && !yes && plan.isEmpty() && !Terminal.confirm("Apply this plan?")) {
      throw CliException.failed("nothing was applied");
    }
    List<SiteResult<Report>> reports = session.apply(plans, editable, waves(session));
    marker.ifPresent(text -> session.mark(reports, text));
    report(reports, writes);
    return Verdict.ofReports(plans, reports);
  }

  private Waves waves(SyncSession session) {
    return atOnce ? Waves.NONE : session.fleet().waves();
  }

  private List<SiteResult<Plan>> plans(SyncSession session) {
    if (restore.isPresent()) {
      return restore(session, restore.get());
    }
    if (plan.isEmpty()) {
      return session.plan(
          sites(session),
          new PlanOptions(force, adopt, prune.isAsked(session.fleet())).rotating(rotate));
    }
    if (force || adopt || rotate || all || selection.isGiven()) {
      throw CliException.usage(
          "--plan applies what the file says: give --force, --adopt, --rotate-secrets and the sites"
              + " to grafter plan");
    }
    return session.refresh(new SavedPlan(plan.get()).read(session.fleet()));
  }

  /** A restore is a wish to overwrite what is there. */
  private List<SiteResult<Plan>> restore(SyncSession session, Path folder) {
    List<Site> sites = selection.of(session.fleet());
    if (sites.size() != 1 || plan.isPresent()) {
      throw CliException.usage("--restore works on one site: name it with --site");
    }
    return session.restore(
        sites.get(0), new BackupFolder(folder).read(), new PlanOptions(true, true, false));
  }

  private List<Site> sites(SyncSession session) {
    List<Site> sites = selection.of(session.fleet());
    if (sites.size() > 1 && !all && !selection.isGiven()) {
      throw CliException.usage(
          "there are "
              + sites.size()
              + " sites ("
              + sites.stream().map(Site::name).collect(Collectors.joining(", "))
              + "): choose with --site or --level, or push to all with --all");
    }
    return sites;
  }

  private void report(List<SiteResult<Report>> reports, boolean writes) {
    if (output == Output.json) {
      grafter.out().print(Json.pretty(PushJson.of(reports)));
    } else if (writes) {
      new PushText(grafter.out(), style()).print(reports);
    }
  }

  private Style style() {
    return new Style(grafter.colored());
  }
}
