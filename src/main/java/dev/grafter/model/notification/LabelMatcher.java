package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import java.util.Objects;

/**
 * A condition on a label of an alert.
 *
 * @param label the label
 * @param operator how it is compared
 * @param value the value, or the regular expression for the whole of it
 */
public record LabelMatcher(String label, Operator operator, String value) {

  /** How a label is compared. */
  public enum Operator {
    /** Equal. */
    EQUAL("="),
    /** Not equal. */
    NOT_EQUAL("!="),
    /** Matches. */
    MATCH("=~"),
    /** Does not match. */
    NO_MATCH("!~");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }
  }

  /** Checks the label. */
  public LabelMatcher {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(value, "value");
    if (label.isBlank()) {
      throw new IllegalArgumentException("a matcher names a label");
    }
  }

  /** A label with one value. */
  public static LabelMatcher equal(String label, String value) {
    return new LabelMatcher(label, Operator.EQUAL, value);
  }

  Node node() {
    return Node.list(Node.of(label), Node.of(operator.symbol), Node.of(value));
  }
}
