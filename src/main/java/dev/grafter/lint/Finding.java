package dev.grafter.lint;

import dev.grafter.codec.Location;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing found. Findings order by file, line, column, level, rule, property and message, so that
 * reports are the same on every run.
 *
 * @param rule what was looked for
 * @param where the place in the file
 * @param property the path of the property, such as {@code groups[0].rules[2].uid}; empty when the
 *     whole file is meant
 * @param message what happens and what to do, in one or two sentences; never the value of an
 *     environment variable
 * @param said the words of the program that refuses the file, as its log has them; empty when it
 *     says nothing, or would print a secret
 */
public record Finding(Rule rule, Location where, String property, String message, String said)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding finding) -> finding.where().source())
          .thenComparingInt(finding -> finding.where().line())
          .thenComparingInt(finding -> finding.where().column())
          .thenComparing(Finding::level)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::property)
          .thenComparing(Finding::message)
          .thenComparing(Finding::said);

  /** Checks that all parts are given. */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(said, "said");
    if (message.isBlank()) {
      throw new IllegalArgumentException("a finding of " + rule.id() + " needs a message");
    }
  }

  /** The level of the rule. */
  public FindingLevel level() {
    return rule.level();
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column: level: message [rule]}. */
  @Override
  public String toString() {
    return where + ": " + level().word() + ": " + message + " [" + rule.id() + "]";
  }
}
