package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.report.PlanJson;
import dev.grafter.report.PlanMarkdown;
import dev.grafter.report.PlanText;
import dev.grafter.report.Style;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.SiteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Compares the model with live Grafanas; it only reads. */
@Command(
    name = "plan",
    description = {
      "Compares the model with the Grafana of each site and shows what a push would change.",
      "",
      "It only reads. Objects that somebody else made or changed since the last push are conflicts:"
          + " a push leaves them alone unless told otherwise."
    },
    footer = {
      "",
      "Examples:",
      "  grafter plan                               all sites",
      "  grafter plan --site root --detailed-exitcode   exit 3 when something differs",
      "  grafter plan -o json                       for programs"
    })
final class PlanCommand implements Callable<Integer> {

  /** How to report. */
  enum Form {
    text,
    json,
    markdown
  }

  @ParentCommand private Grafter grafter;

  @Mixin private SiteSelection selection = new SiteSelection();

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Mixin private PruneOptions prune = new PruneOptions();

  @Option(names = "--detailed-exitcode", description = "exit 3 when something differs (default: 0)")
  private boolean detailed;

  @Option(names = "--force", description = "plan to overwrite what somebody changed")
  private boolean force;

  @Option(names = "--adopt", description = "plan to take over what exists and carries no mark")
  private boolean adopt;

  @Option(
      names = "--rotate-secrets",
      description = "write all secrets again, whether they changed or not")
  private boolean rotate;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "save the plan, for push --plan; it holds no secret")
  private Optional<Path> out = Optional.empty();

  @Mixin private ParallelOption parallel = new ParallelOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json|markdown",
      description = "how to report (default: text)")
  private Form output = Form.text;

  @Override
  public Integer call() {
    SyncSession session = new SyncSession(grafter, parallel.most(), definitions);
    List<SiteResult<Plan>> results =
        session.plan(
            selection.of(session.fleet()),
            new PlanOptions(force, adopt, prune.isAsked(session.fleet())).rotating(rotate));
    out.ifPresent(file -> save(file, results));
    print(results);
    return Verdict.ofPlans(results, detailed);
  }

  private void save(Path file, List<SiteResult<Plan>> results) {
    if (!new SavedPlan(file).write(results)) {
      grafter
          .err()
          .println(
              "grafter: "
                  + file
                  + " was not written, because not every site could be planned: choose those that"
                  + " can with --site");
    }
  }

  private void print(List<SiteResult<Plan>> results) {
    switch (output) {
      case json -> grafter.out().print(Json.pretty(PlanJson.of(results)));
      case markdown -> new PlanMarkdown(grafter.out()).print(results);
      case text -> new PlanText(grafter.out(), new Style(grafter.colored())).print(results);
    }
  }
}
