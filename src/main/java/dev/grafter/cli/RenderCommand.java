package dev.grafter.cli;

import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Stack;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreeChanges;
import dev.grafter.render.TreeException;
import dev.grafter.render.TreeWriter;
import dev.grafter.render.grafana.Tombstone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes the files that Grafana and Loki read. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = {
      "Writes dashboards/ and alerts/ of the project, or with --tree what an operator mounts.",
      "",
      "Files that grafter made earlier are replaced or removed; files that were edited since, or"
          + " that it never made, are kept and reported. Each file is written in one step."
    },
    footer = {
      "",
      "Examples:",
      "  grafter render                          both levels of the project",
      "  grafter render --check                  write nothing; exit 3 and a diff when files"
          + " differ",
      "  grafter render --tree out --grafana 11  what an operator mounts, for Grafana 11",
      "  grafter render --tree out --loki 2.9    the same for Loki 2.9"
    })
final class RenderCommand implements Callable<Integer> {

  @ParentCommand private Grafter grafter;

  @Option(names = "--check", description = "write nothing; exit 3 and a diff when files differ")
  private boolean check;

  @Option(
      names = "--level",
      paramLabel = "root|cluster",
      description = "only this level (default: both)")
  private Optional<Level> level = Optional.empty();

  @Option(
      names = "--tree",
      paramLabel = "DIR",
      description = "write what an operator mounts: DIR/{root,cluster}_orchestrator/config/...")
  private Optional<Path> tree = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "NAME",
      description = "with --tree: the site of the inventory (default: the only one of each level)")
  private List<String> sites = new ArrayList<>();

  @Mixin private StackOptions stacks = new StackOptions();

  @Option(
      names = "--overwrite",
      description = "also replace and remove files that were edited, or that grafter never made")
  private boolean overwrite;

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "the folder that holds dashboards/ and alerts/ (default: this one)")
  private Path project = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      description = "how to report (default: text)")
  private RenderReport.Format format = RenderReport.Format.text;

  @Override
  public Integer call() {
    if (tree.isEmpty() && (stacks.isGiven() || !sites.isEmpty())) {
      throw CliException.usage(
          "--site, --collector, --loki, --loki-mode, --new-schema-on, --retention-days, --grafana,"
              + " --publish and --policies need --tree");
    }
    SiteResources resources =
        tree.isPresent()
            ? new SiteResources(grafter.providers(), project, grafter.fleet())
            : new SiteResources(grafter.providers(), project);
    try {
      return tree.isPresent() ? renderTree(resources, tree.get()) : renderProject(resources);
    } catch (TreeException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private int renderTree(SiteResources resources, Path directory) {
    RenderedTree rendered = tree(resources);
    List<String> notes = new ArrayList<>(rendered.notes());
    notes.addAll(StackProof.of(rendered));
    TreeWriter writer = writer();
    TreeChanges changes = writer.compare(directory, rendered);
    RenderReport report = new RenderReport(grafter, List.of(changes), notes);
    if (!check) {
      writer.write(changes);
    }
    return report.print(format, check);
  }

  private RenderedTree tree(SiteResources resources) {
    List<TreePart> parts =
        List.of(
            new GrafanaPart(
                resources, new TombstoneFile(project).read(), stacks.grafana(), stacks.routing()),
            new LokiPart(resources, stacks.retention()),
            new LoggingPart(),
            new ComposePart(resources, stacks.grafana(), stacks.publish()));
    List<Stack> chosen = oneOfEachLevel(grafter.fleet()).stream().map(stacks::stack).toList();
    return new TreeRender(resources, parts).of(chosen);
  }

  private int renderProject(SiteResources resources) {
    List<Level> levels = level.map(List::of).orElse(List.of(Level.values()));
    Path alerts = project.resolve("alerts");
    TombstoneFile file = new TombstoneFile(project);
    ProjectRender render = new ProjectRender(resources, alerts, file.read());
    RenderedTree dashboards = render.dashboards(levels);
    RenderedTree rules = render.alerts(levels);
    TreeWriter writer = writer();
    List<TreeChanges> changes =
        List.of(
            writer.compare(project.resolve("dashboards"), dashboards),
            writer.compare(alerts, rules));
    List<String> notes = new ArrayList<>();
    Stream.of(dashboards, rules).forEach(each -> notes.addAll(each.notes()));
    notes.addAll(notes(render.buried(), file.path()));
    if (!check) {
      file.add(render.buried());
      changes.forEach(writer::write);
    }
    return new RenderReport(grafter, changes, notes).print(format, check);
  }

  private TreeWriter writer() {
    return overwrite ? TreeWriter.overwriting() : TreeWriter.standard();
  }

  private List<Site> oneOfEachLevel(Fleet fleet) {
    List<Site> chosen = Grafter.select(fleet, sites, level);
    for (Level each : Level.values()) {
      List<String> names =
          chosen.stream().filter(site -> site.level() == each).map(Site::name).toList();
      if (names.size() > 1) {
        throw CliException.usage(
            "--tree holds one site of level "
                + each.id()
                + ", and there are "
                + String.join(", ", names)
                + ": name one with --site");
      }
    }
    if (chosen.isEmpty()) {
      throw CliException.usage("no site is selected: the inventory has none of that level");
    }
    return chosen;
  }

  private List<String> notes(List<Tombstone> buried, Path file) {
    return buried.stream()
        .map(
            stone ->
                stone.kind().key()
                    + " "
                    + stone.name()
                    + " left the model of level "
                    + stone.level().id()
                    + ": "
                    + (check ? "it would be" : "it is now")
                    + " listed in "
                    + file
                    + ", so that Grafana deletes it")
        .toList();
  }
}
