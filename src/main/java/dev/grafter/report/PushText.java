package dev.grafter.report;

import dev.grafter.sync.Outcome;
import dev.grafter.sync.Report;
import dev.grafter.sync.SiteResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What a push did, as a person reads it. */
public final class PushText {

  private final PrintWriter out;
  private final Style style;

  /**
   * Creates a report.
   *
   * @param out where it goes
   * @param style how it looks
   */
  public PushText(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Prints what happened at all sites. */
  public void print(List<SiteResult<Report>> results) {
    for (SiteResult<Report> result : results) {
      out.println(style.bold(result.site().name()));
      result.value().ifPresent(this::report);
      result.failure().ifPresent(e -> out.println("  " + style.alarm(e.getMessage())));
    }
    out.flush();
  }

  private void report(Report report) {
    report.outcomes().stream()
        .filter(outcome -> outcome.status() != Outcome.Status.UNCHANGED)
        .forEach(this::outcome);
    report.problem().ifPresent(problem -> out.println("  " + style.alarm("! " + problem)));
    out.println("  " + summary(report));
  }

  private void outcome(Outcome outcome) {
    String name = PlanText.name(outcome.change());
    switch (outcome.status()) {
      case APPLIED -> out.println("  " + style.added(done(outcome.change().action()) + " " + name));
      case CONFLICT, FAILED, SKIPPED ->
          out.println(
              "  " + style.alarm(words(outcome.status()) + " " + name) + ": " + outcome.message());
      case UNCHANGED -> {}
    }
  }

  private static String done(String action) {
    return action + "d";
  }

  private static String words(Outcome.Status status) {
    return switch (status) {
      case APPLIED -> "applied";
      case UNCHANGED -> "unchanged";
      case CONFLICT -> "left alone";
      case FAILED -> "failed";
      case SKIPPED -> "skipped";
    };
  }

  private static String summary(Report report) {
    List<String> parts = new ArrayList<>();
    for (Outcome.Status status : Outcome.Status.values()) {
      long count = report.count(status);
      if (count > 0) {
        parts.add(count + " " + words(status));
      }
    }
    return parts.isEmpty() ? "Nothing is defined." : String.join(", ", parts) + ".";
  }
}
