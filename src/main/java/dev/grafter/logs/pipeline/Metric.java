package dev.grafter.logs.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One metric of a {@link MetricsStage}.
 *
 * @param kind what it is
 * @param description its help text
 * @param source the extracted value; the metric's name when absent
 * @param prefix of its name; the collector's own when empty
 * @param maxIdle how long it is kept without change; 5 minutes when absent, at least a second
 * @param value the only value that counts, when given
 * @param action what is done, in lower case; empty for a histogram
 * @param matchAll whether every entry counts (counter)
 * @param countEntryBytes whether the bytes of the line are added (counter)
 * @param buckets upper bounds (histogram)
 */
public record Metric(
    Kind kind,
    String description,
    Optional<String> source,
    String prefix,
    Optional<Duration> maxIdle,
    Optional<String> value,
    String action,
    Optional<Boolean> matchAll,
    Optional<Boolean> countEntryBytes,
    List<Double> buckets) {

  /** How long an unchanged metric is kept when nothing else is said. */
  public static final Duration DEFAULT_IDLE = Duration.ofMinutes(5);

  /** The kinds of metrics. */
  public enum Kind {
    /** Only grows. */
    COUNTER(List.of("inc", "add")),
    /** Goes up and down. */
    GAUGE(List.of("set", "inc", "dec", "add", "sub")),
    /** Counts values in buckets. */
    HISTOGRAM(List.of(""));

    private final List<String> actions;

    Kind(List<String> actions) {
      this.actions = actions;
    }

    /** The word in configuration files, in lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks as Promtail does. */
  public Metric {
    buckets = List.copyOf(buckets);
    action = action.toLowerCase(Locale.ROOT);
    Checks.check(
        maxIdle.filter(idle -> idle.compareTo(Duration.ofSeconds(1)) < 0).isEmpty(),
        "max_idle_duration less than 1s not allowed");
    Checks.check(
        kind == Kind.HISTOGRAM || !action.isEmpty(),
        kind.word() + " action must be defined as one of " + String.join(", ", kind.actions));
    Checks.check(
        kind.actions.contains(action),
        "action "
            + action
            + " is not valid, action must be one of "
            + String.join(", ", kind.actions));
    boolean all = matchAll.orElse(false);
    boolean bytes = countEntryBytes.orElse(false);
    Checks.check(
        !all || value.isEmpty(),
        "`match_all: true` cannot be combined with `value`, please remove `match_all` or `value`");
    Checks.check(!bytes || all, "`count_entry_bytes: true` can only be set with `match_all: true`");
    Checks.check(
        !bytes || action.equals("add"),
        "`count_entry_bytes: true` can only be used with `action: add`");
  }
}
