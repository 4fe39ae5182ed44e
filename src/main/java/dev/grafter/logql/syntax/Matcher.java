package dev.grafter.logql.syntax;

import java.util.Objects;

/**
 * One label matcher, {@code name="value"}: in a stream selector, as a label filter, in {@code drop}
 * and {@code keep}. Regular expressions are RE2 and anchored at both ends.
 *
 * @param name the label; Loki takes any single character in its place too, so it need not be an
 *     identifier
 * @param operator how it compares
 * @param value the literal or the regular expression
 */
public record Matcher(String name, MatchOperator operator, Text value) {
  /** Refuses null. */
  public Matcher {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return Printer.print(this);
  }
}
