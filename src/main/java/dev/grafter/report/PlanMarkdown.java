package dev.grafter.report;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.sync.Change;
import dev.grafter.sync.Difference;
import dev.grafter.sync.Plan;
import dev.grafter.sync.SiteResult;
import java.io.PrintWriter;
import java.util.List;

/** Plans as Markdown, for a comment on a pull request. */
public final class PlanMarkdown {

  private static final String FENCE = "``````";

  private final PrintWriter out;

  /**
   * Creates a report.
   *
   * @param out where it goes
   */
  public PlanMarkdown(PrintWriter out) {
    this.out = out;
  }

  /** Prints the plans of all sites. */
  public void print(List<SiteResult<Plan>> results) {
    for (SiteResult<Plan> result : results) {
      out.println("### " + result.site().name());
      out.println();
      result.value().ifPresent(this::plan);
      result.failure().ifPresent(e -> out.println("> " + escaped(e.getMessage())));
      out.println();
    }
    out.flush();
  }

  private void plan(Plan plan) {
    out.println(PlanText.summary(List.of(plan)));
    plan.notes().forEach(note -> out.println("- " + escaped(note)));
    if (!plan.differs()) {
      return;
    }
    out.println();
    out.println("| action | object | note |");
    out.println("|---|---|---|");
    List<Change> changes =
        plan.changes().stream().filter(change -> !(change instanceof Change.Unchanged)).toList();
    changes.forEach(this::row);
    changes.stream().filter(change -> !change.differences().isEmpty()).forEach(this::details);
  }

  private void row(Change change) {
    out.println(
        "| "
            + change.action()
            + " | "
            + escaped(PlanText.name(change))
            + " | "
            + escaped(String.join(" ", change.notes()))
            + " |");
  }

  private void details(Change change) {
    out.println();
    out.println("<details><summary>" + escaped(PlanText.name(change)) + "</summary>");
    out.println();
    out.println(FENCE + "diff");
    change.differences().forEach(this::difference);
    out.println(FENCE);
    out.println("</details>");
  }

  private void difference(Difference difference) {
    out.println("# " + difference.path());
    difference.before().ifPresent(node -> lines("-", node));
    difference.after().ifPresent(node -> lines("+", node));
  }

  private void lines(String sign, Node node) {
    String text = node.asString().orElseGet(() -> Json.write(node));
    text.lines().forEach(line -> out.println(sign + " " + line.replace(FENCE, "'''")));
  }

  /** Text that neither leaves its cell nor becomes markup. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ");
  }
}
