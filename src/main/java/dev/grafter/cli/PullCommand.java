package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.fleet.Site;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreeChanges;
import dev.grafter.render.TreeException;
import dev.grafter.render.TreeWriter;
import dev.grafter.render.grafana.PulledFiles;
import dev.grafter.report.PullJson;
import dev.grafter.report.PullText;
import dev.grafter.report.Style;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.SiteResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes files of what live Grafanas hold, and says how that differs from the model. */
@Command(
    name = "pull",
    description = {
      "Makes files of what the Grafana of each site holds, whoever made it, and says how that"
          + " differs from the model.",
      "",
      "It only reads Grafana. grafter plan --from DIR then has nothing to do. Files that were"
          + " edited, or that grafter never made, are kept and reported."
    },
    footer = {
      "",
      "Examples:",
      "  grafter pull --site root               say what differs, write nothing",
      "  grafter pull --site root --out live    live/root/...; push it with --from live",
      "  grafter pull --site root --keep abc    a dashboard made by hand becomes",
      "                                         dashboards/root/kept/abc.json, a resource like any"
    })
final class PullCommand implements Callable<Integer> {

  @ParentCommand private Grafter grafter;

  @Mixin private SiteSelection selection = new SiteSelection();

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "write each site to DIR/SITE (default: write nothing)")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--keep",
      paramLabel = "UID",
      description = "keep this dashboard in dashboards/LEVEL/kept; may be repeated; needs --site")
  private List<String> kept = new ArrayList<>();

  @Option(
      names = "--overwrite",
      description = "also replace and remove files that were edited, or that grafter never made")
  private boolean overwrite;

  @Mixin private ParallelOption parallel = new ParallelOption();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      description = "how to report (default: text)")
  private Output output = Output.text;

  @Override
  public Integer call() {
    SyncSession session = new SyncSession(grafter, parallel.most(), definitions);
    List<Site> sites = selection.of(session.fleet());
    try {
      return kept.isEmpty() ? pull(session, sites) : keep(session, sites);
    } catch (TreeException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private int keep(SyncSession session, List<Site> sites) {
    if (sites.size() != 1 || out.isPresent()) {
      throw CliException.usage(
          sites.size() == 1
              ? "--keep writes into the project, and --out elsewhere: give one of the two"
              : "--keep works on one site: name it with --site");
    }
    KeptFolder folder = new KeptFolder(definitions.project(), overwrite, grafter);
    return folder.keep(session, sites.get(0), kept);
  }

  private int pull(SyncSession session, List<Site> sites) {
    List<SiteResult<Pulled>> results = session.pull(sites);
    Optional<TreeChanges> files = out.map(directory -> write(directory, results));
    if (output == Output.json) {
      grafter.out().print(Json.pretty(PullJson.of(results, files)));
    } else {
      new PullText(grafter.out(), new Style(grafter.colored())).print(results, files);
    }
    List<String> edited = files.map(PullText::kept).orElse(List.of());
    edited.forEach(sentence -> grafter.err().println("grafter: " + sentence));
    return Verdict.ofPulls(results, edited.isEmpty());
  }

  /** A site of which something could not be read keeps its files: they would lose that. */
  private TreeChanges write(Path directory, List<SiteResult<Pulled>> results) {
    List<Pulled> whole =
        results.stream()
            .flatMap(result -> result.value().stream())
            .filter(Pulled::complete)
            .toList();
    RenderedTree tree =
        RenderedTree.of(
            whole.stream().map(PullCommand::scope).toList(),
            whole.stream()
                .map(pulled -> new PulledFiles(scope(pulled), pulled.resources()))
                .toList());
    TreeWriter writer = overwrite ? TreeWriter.overwriting() : TreeWriter.standard();
    TreeChanges changes = writer.compare(directory, tree);
    writer.write(changes);
    return changes;
  }

  private static String scope(Pulled pulled) {
    return pulled.mark().site() + "/";
  }
}
