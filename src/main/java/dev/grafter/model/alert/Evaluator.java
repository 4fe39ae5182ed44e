package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A comparison with one number, with two, or with none.
 *
 * @param kind how it compares
 * @param params the numbers
 */
public record Evaluator(Kind kind, List<Double> params) {

  /** How an evaluator compares. */
  public enum Kind {
    /** Greater. */
    GREATER("gt", 1),
    /** Less. */
    LESS("lt", 1),
    /** Equal; needs Grafana 12. */
    EQUAL("eq", 1),
    /** Not equal; needs Grafana 12. */
    NOT_EQUAL("ne", 1),
    /** Greater or equal; needs Grafana 12. */
    GREATER_OR_EQUAL("gte", 1),
    /** Less or equal; needs Grafana 12. */
    LESS_OR_EQUAL("lte", 1),
    /** Between two numbers, neither included. */
    WITHIN("within_range", 2),
    /** Below the first or above the second number. */
    OUTSIDE("outside_range", 2),
    /** No number at all; only in classic conditions. */
    NO_VALUE("no_value", 0);

    private final String word;
    private final int count;

    Kind(String word, int count) {
      this.word = word;
      this.count = count;
    }

    /** Grafana's word. */
    public String word() {
      return word;
    }
  }

  /** Checks how many numbers there are, and their order. */
  public Evaluator {
    Objects.requireNonNull(kind, "kind");
    params = List.copyOf(params);
    if (params.size() != kind.count) {
      throw new IllegalArgumentException(
          kind.word() + " compares with " + kind.count + " numbers, not " + params.size());
    }
    if (params.stream().anyMatch(number -> !Double.isFinite(number))) {
      throw new IllegalArgumentException(kind.word() + " compares with finite numbers");
    }
    if (params.size() == 2 && params.get(0) > params.get(1)) {
      throw new IllegalArgumentException(
          kind.word() + " has the range " + params + ": the smaller number comes first");
    }
  }

  /** Greater than a number. */
  public static Evaluator above(double number) {
    return new Evaluator(Kind.GREATER, List.of(number));
  }

  /** Less than a number. */
  public static Evaluator below(double number) {
    return new Evaluator(Kind.LESS, List.of(number));
  }

  Node.Obj node() {
    List<Node> numbers = new ArrayList<>();
    params.forEach(number -> numbers.add(PlainNumber.node(number)));
    return Node.object().put("type", kind.word()).put("params", Node.list(numbers)).build();
  }
}
