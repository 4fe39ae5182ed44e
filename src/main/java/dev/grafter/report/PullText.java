package dev.grafter.report;

import dev.grafter.model.ResourceKind;
import dev.grafter.render.FileChange;
import dev.grafter.render.TreeChanges;
import dev.grafter.sync.Drift;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.SiteResult;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was pulled, as a person reads it. */
public final class PullText {

  private final PrintWriter out;
  private final Style style;
  private final DifferenceText differences;

  /**
   * Creates a report.
   *
   * @param out where it goes
   * @param style how it looks
   */
  public PullText(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
    this.differences = new DifferenceText(style);
  }

  /**
   * Prints what was pulled from all sites.
   *
   * @param files what became of the files, if any were written
   */
  public void print(List<SiteResult<Pulled>> results, Optional<TreeChanges> files) {
    for (SiteResult<Pulled> result : results) {
      out.println(
          style.bold(result.site().name())
              + " "
              + style.dim(result.site().grafana().url().toString()));
      result.value().ifPresent(this::pulled);
      result.failure().ifPresent(e -> out.println("  " + style.alarm(e.getMessage())));
      out.println();
    }
    files.ifPresent(changes -> out.println(summary(changes)));
    out.flush();
  }

  private void pulled(Pulled pulled) {
    out.println("  " + counts(pulled));
    pulled
        .leftOut()
        .forEach(
            left ->
                out.println("  " + style.changed("left out " + left.what() + ": ") + left.why()));
    pulled.drifts().forEach(this::drift);
    out.println(
        pulled.drifts().isEmpty()
            ? "  As the model says."
            : "  " + pulled.drifts().size() + " differ from the model.");
  }

  private void drift(Drift drift) {
    String name =
        drift.key().kind().words() + " \"" + drift.title() + "\" (" + drift.key().id() + ")";
    out.println(
        "  "
            + switch (drift.kind()) {
              case ADDED -> style.added("+ " + name) + " is not in the model";
              case MISSING -> style.removed("- " + name) + " is not there";
              case CHANGED -> style.changed("~ " + name) + " differs from the model";
            });
    drift.differences().forEach(difference -> differences.print(difference, out::println));
  }

  private static String counts(Pulled pulled) {
    Map<ResourceKind, Long> counts =
        pulled.resources().stream()
            .collect(
                Collectors.groupingBy(
                    resource -> resource.key().kind(),
                    () -> new EnumMap<>(ResourceKind.class),
                    Collectors.counting()));
    return counts.isEmpty()
        ? "Nothing is there."
        : counts.entrySet().stream()
            .map(
                entry ->
                    entry.getValue()
                        + " "
                        + entry.getKey().words()
                        + (entry.getValue() == 1 ? "" : "s"))
            .collect(Collectors.joining(", ", "", "."));
  }

  private static String summary(TreeChanges changes) {
    long kept = changes.all(FileChange.Keep.class).size();
    String words =
        changes.all(FileChange.Create.class).size()
            + " files created, "
            + changes.all(FileChange.Replace.class).size()
            + " replaced, "
            + changes.all(FileChange.Remove.class).size()
            + " removed";
    return changes.root() + ": " + words + (kept == 0 ? "." : ", " + kept + " kept.");
  }

  /** The files that are not as the server is, in sentences. */
  public static List<String> kept(TreeChanges changes) {
    return changes.all(FileChange.Keep.class).stream()
        .map(
            keep ->
                changes.root().resolve(keep.path().text())
                    + (keep.why() == FileChange.Reason.EDITED
                        ? " was edited"
                        : " was not made by grafter")
                    + " and is kept: --overwrite replaces it by what is live")
        .toList();
  }
}
