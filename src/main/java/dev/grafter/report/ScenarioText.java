package dev.grafter.report;

import dev.grafter.scenario.Failure;
import dev.grafter.scenario.FailureText;
import dev.grafter.scenario.ScenarioResult;

/** Results of scenarios for people. */
final class ScenarioText {

  private final Style style;
  private final boolean onlyFailures;
  private final StringBuilder out = new StringBuilder();

  ScenarioText(Style style, boolean onlyFailures) {
    this.style = style;
    this.onlyFailures = onlyFailures;
  }

  String write(ScenarioReport report) {
    report.suite().results().forEach(this::result);
    report.suite().unreadable().forEach(sentence -> line(style.alarm("ERROR") + " " + sentence));
    summary(report);
    return out.toString();
  }

  private void result(ScenarioResult result) {
    if (result.passed()) {
      if (!onlyFailures) {
        line(style.added("ok   ") + " " + place(result) + "  " + result.scenario().name());
      }
      return;
    }
    String word = result.errors().isEmpty() ? "FAIL " : "ERROR";
    line(style.alarm(word) + " " + place(result) + "  " + style.bold(result.scenario().name()));
    result.errors().forEach(sentence -> line("  " + sentence));
    result.failures().forEach(this::failure);
  }

  private String place(ScenarioResult result) {
    return style.dim(FailureText.place(result.scenario().where()));
  }

  private void failure(Failure failure) {
    line("  " + FailureText.place(failure.expectation().where()) + ":");
    line("    expected  " + style.added(failure.expected()));
    line("    happened  " + style.removed(failure.happened()));
    line("    in        " + FailureText.runs(failure));
    failure
        .explanation()
        .ifPresent(
            explanation -> FailureText.lines(explanation).forEach(text -> line("    " + text)));
  }

  private void summary(ScenarioReport report) {
    long all = report.suite().results().size();
    long failed = report.suite().failed();
    long unreadable = report.suite().unreadable().size();
    String passed = counted(all, "scenario") + ", " + failed + " failed";
    String broken = unreadable == 0 ? "" : ", " + counted(unreadable, "bad file");
    String verdict = passed + broken;
    line(
        (report.suite().passed() ? style.added(verdict) : style.alarm(verdict))
            + style.dim(
                " ("
                    + counted(report.runs(), "run")
                    + ", "
                    + counted(report.evaluations(), "evaluation")
                    + ", "
                    + report.seconds()
                    + " s)"));
  }

  private static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
