package dev.grafter.scenario;

import dev.grafter.codec.Location;
import dev.grafter.fleet.Level;
import dev.grafter.logql.check.LokiVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Log lines, the rules that judge them, and what should come of it.
 *
 * @param name what it shows, as a sentence
 * @param where its file and line
 * @param level whose pipeline, and without {@code rules} whose rules
 * @param rules rules of others: Grafana's alerting provisioning or a rule file of Loki's ruler
 * @param pipeline stages of others, or a Promtail configuration; instead of the level's pipeline
 * @param time when it begins and ends
 * @param loki the Loki that takes the lines in and answers
 * @param detect whether that Loki adds what it adds by default
 * @param logs its lines
 * @param expectations what should come of it
 * @param phase the only phase to run, in nanoseconds; empty for all, with and without delay
 */
public record Scenario(
    String name,
    Location where,
    Optional<Level> level,
    Optional<FileRef> rules,
    Optional<FileRef> pipeline,
    Timeline time,
    LokiVersion loki,
    boolean detect,
    List<LogInput> logs,
    List<Expectation> expectations,
    OptionalLong phase) {

  /** Copies the lists. */
  public Scenario {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(pipeline, "pipeline");
    Objects.requireNonNull(phase, "phase");
    logs = List.copyOf(logs);
    expectations = List.copyOf(expectations);
  }

  /** The line of the file in which it begins. */
  public int line() {
    return where.line();
  }

  /** The file that it was read from, as it was named. */
  public String file() {
    return where.source();
  }
}
