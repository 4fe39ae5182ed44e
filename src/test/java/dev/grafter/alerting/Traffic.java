package dev.grafter.alerting;

import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines drawn as a text, one character for every 10 s: a digit is a line with this value, {@code x}
 * one whose value cannot be read, anything else no line. A line comes 5 s before the evaluation
 * that sees it alone.
 */
final class Traffic {

  static final Instant START = Instant.parse("2026-04-27T17:00:00Z");
  static final Duration STEP = Duration.ofSeconds(10);

  private Traffic() {}

  /** Courses by container. */
  static LogSource of(Map<String, String> courses) {
    List<LogStream> streams = new ArrayList<>();
    courses.forEach((container, course) -> streams.add(stream(container, course)));
    return LogSource.of(streams);
  }

  private static LogStream stream(String container, String course) {
    List<LogEntry> entries = new ArrayList<>();
    for (int i = 0; i < course.length(); i++) {
      char c = course.charAt(i);
      if (Character.isDigit(c) || c == 'x') {
        Instant time = START.plus(STEP.multipliedBy(i)).minusSeconds(5);
        entries.add(LogEntry.of(Times.nanos(time), "v=" + c));
      }
    }
    return new LogStream(Labels.of("c", container), entries);
  }

  /** One evaluation for each character. */
  static List<Evaluation> evaluate(RuleEvaluator evaluator, int count) {
    List<Evaluation> evaluations = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      evaluations.add(evaluator.evaluate(START.plus(STEP.multipliedBy(i))));
    }
    return evaluations;
  }
}
