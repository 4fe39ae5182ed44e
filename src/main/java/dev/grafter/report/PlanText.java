package dev.grafter.report;

import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.SiteResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Plans as a person reads them: what changes, object by object, and a summary. */
public final class PlanText {

  private final PrintWriter out;
  private final Style style;
  private final DifferenceText differences;

  /**
   * Creates a report.
   *
   * @param out where it goes
   * @param style how it looks
   */
  public PlanText(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
    this.differences = new DifferenceText(style);
  }

  /** Prints the plans of all sites. */
  public void print(List<SiteResult<Plan>> results) {
    for (SiteResult<Plan> result : results) {
      out.println(
          style.bold(result.site().name())
              + " "
              + style.dim(result.site().grafana().url().toString()));
      result.value().ifPresent(this::plan);
      result.failure().ifPresent(e -> out.println("  " + style.alarm(e.getMessage())));
      out.println();
    }
    if (results.size() > 1) {
      total(results);
    }
    out.flush();
  }

  private void plan(Plan plan) {
    plan.notes().forEach(note -> out.println("  " + style.dim(note)));
    plan.changes().stream()
        .filter(change -> !(change instanceof Change.Unchanged))
        .forEach(this::change);
    out.println("  " + summary(List.of(plan)));
  }

  private void change(Change change) {
    out.println("  " + head(change));
    change.notes().forEach(note -> out.println("      " + style.changed(note)));
    change.differences().forEach(difference -> differences.print(difference, out::println));
  }

  private String head(Change change) {
    String name = name(change);
    if (change instanceof Change.Create) {
      return style.added("+ create " + name);
    } else if (change instanceof Change.Delete) {
      return style.removed("- delete " + name);
    } else if (change instanceof Change.Conflict) {
      return style.alarm("! conflict " + name);
    }
    return style.changed("~ update " + name);
  }

  /** Kind, title and, where it says more, the id. */
  static String name(Change change) {
    String title = change.kind().words() + " \"" + change.title() + "\"";
    return change.key().id().equals(change.title()) || change.kind() == ResourceKind.ROUTE
        ? title
        : title + " (" + change.key().id() + ")";
  }

  private void total(List<SiteResult<Plan>> results) {
    List<Plan> plans = new ArrayList<>();
    results.forEach(result -> result.value().ifPresent(plans::add));
    int failed = results.size() - plans.size();
    String sites = results.size() + " sites";
    String down = failed == 0 ? "" : ", " + failed + " could not be planned";
    out.println(style.bold(sites + down + ": ") + summary(plans));
  }

  /** How many of what. */
  static String summary(List<Plan> plans) {
    long unchanged = count(plans, Change.Unchanged.class);
    List<String> parts = new ArrayList<>();
    add(parts, count(plans, Change.Create.class), "to create");
    add(parts, count(plans, Change.Update.class), "to update");
    add(parts, count(plans, Change.Delete.class), "to delete");
    add(parts, count(plans, Change.Conflict.class), "in conflict");
    parts.add(unchanged + " unchanged");
    return parts.size() == 1 && unchanged > 0
        ? "Nothing to do: " + parts.get(0) + "."
        : String.join(", ", parts) + ".";
  }

  private static void add(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }

  private static <T extends Change> long count(List<Plan> plans, Class<T> type) {
    return plans.stream().mapToLong(plan -> plan.count(type)).sum();
  }
}
