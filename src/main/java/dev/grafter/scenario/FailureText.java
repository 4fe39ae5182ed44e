package dev.grafter.scenario;

import dev.grafter.codec.Location;
import dev.grafter.logql.eval.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What led to a failed expectation, in lines without colours. */
public final class FailureText {

  private static final int LONGEST_VALUE = 40;
  private static final int KEPT = 8;

  private FailureText() {}

  /** File and line, as tools make links of. */
  public static String place(Location where) {
    return where.source() + ":" + where.line();
  }

  /** Where it failed: always, or only on some schedules. */
  public static String runs(Failure failure) {
    if (failure.runs() == 1) {
      return failure.run();
    }
    return failure.failed() == failure.runs()
        ? failure.run() + ", as in all " + failure.runs() + " runs"
        : failure.run()
            + "; "
            + failure.failed()
            + " of "
            + failure.runs()
            + " runs fail, it holds in the others";
  }

  /** Everything about a failure. */
  public static List<String> all(Failure failure) {
    List<String> lines = new ArrayList<>();
    lines.add("expected  " + failure.expected());
    lines.add("happened  " + failure.happened());
    lines.add("in        " + runs(failure));
    failure.explanation().ifPresent(explanation -> lines.addAll(lines(explanation)));
    return lines;
  }

  /** What an engine saw. */
  public static List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(explanation.moment() + ": " + explanation.state());
    explanation.windows().forEach(window -> window(window, lines));
    explanation.stages().forEach(stage -> stage(stage, lines));
    return lines;
  }

  private static void window(Explanation.Window window, List<String> lines) {
    lines.add(
        "  from "
            + window.span()
            + ", "
            + Sentences.counted(window.count(), "line")
            + " of "
            + window.query());
    if (!window.note().isEmpty()) {
      lines.add("    " + window.note());
    }
    if (window.count() > window.lines().size() && window.count() > 0) {
      lines.add("    ... the last " + window.lines().size() + ":");
    }
    for (Explanation.Line line : window.lines()) {
      lines.add("    " + line.clock() + " " + shortened(line.labels()) + " " + line.text());
    }
  }

  private static void stage(Explanation.StageValue stage, List<String> lines) {
    lines.add("  " + stage.name() + " = " + stage.does());
    stage.values().forEach(value -> lines.add("      " + value));
  }

  /** The labels without the most of long values, such as the ids of containers. */
  private static Labels shortened(Labels labels) {
    Map<String, String> shortened = new TreeMap<>(labels.toMap());
    shortened.replaceAll(
        (name, value) ->
            value.codePointCount(0, value.length()) > LONGEST_VALUE
                ? value.substring(0, value.offsetByCodePoints(0, KEPT)) + "..."
                : value);
    return Labels.of(shortened);
  }
}
