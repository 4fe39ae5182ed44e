package dev.grafter.lint.provisioning.alerting;

import dev.grafter.gotext.GoDuration;
import dev.grafter.lint.Rule;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Text;
import java.util.Optional;

/** Durations as Prometheus writes them: 90s, 1h30m. */
final class Durations {

  static final long SECOND = 1_000_000_000L;

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @param before what Grafana says before the words of Prometheus
   * @return nanoseconds, or empty after a refusal
   */
  static Optional<Long> read(Report report, Rule rule, Text text, String before) {
    try {
      return Optional.of(GoDuration.parsePrometheus(text.value()));
    } catch (IllegalArgumentException e) {
      report.refuse(
          rule,
          text,
          "this must be a duration such as 30s, 5m or 1h30m: whole numbers, each with a unit, the"
              + " largest first; Grafana refuses "
              + text.shown(),
          before + e.getMessage());
      return Optional.empty();
    }
  }

  /** As {@link #read}, but an empty text is no duration and fine. */
  static Optional<Long> readOptional(Report report, Rule rule, Text text, String before) {
    return text.isEmpty() ? Optional.empty() : read(report, rule, text, before);
  }
}
