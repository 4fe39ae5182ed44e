package dev.grafter.alerting.expr;

import java.util.List;
import java.util.Objects;

/**
 * A comparison with one number or with the two ends of a range.
 *
 * @param kind how
 * @param params the numbers; two for ranges
 */
public record Comparison(Kind kind, List<Double> params) {

  /** How a number is compared. */
  public enum Kind {
    GT("gt", 1),
    LT("lt", 1),
    EQ("eq", 1),
    NE("ne", 1),
    GTE("gte", 1),
    LTE("lte", 1),
    WITHIN("within_range", 2),
    OUTSIDE("outside_range", 2),
    WITHIN_INCLUDED("within_range_included", 2),
    OUTSIDE_INCLUDED("outside_range_included", 2);

    private final String word;
    private final int params;

    Kind(String word, int params) {
      this.word = word;
      this.params = params;
    }

    /** How many numbers it compares with. */
    int params() {
      return params;
    }

    boolean isRange() {
      return params == 2;
    }

    /** The kind of a word of Grafana's; null when there is none. */
    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      return null;
    }
  }

  /** Copies the numbers. */
  public Comparison {
    Objects.requireNonNull(kind, "kind");
    params = List.copyOf(params);
  }

  boolean holds(double value) {
    double first = params.get(0);
    double last = params.get(params.size() - 1);
    return switch (kind) {
      case GT -> value > first;
      case LT -> value < first;
      case EQ -> value == first;
      case NE -> value != first;
      case GTE -> value >= first;
      case LTE -> value <= first;
      case WITHIN -> value > first && value < last;
      case OUTSIDE -> value < first || value > last;
      case WITHIN_INCLUDED -> value >= first && value <= last;
      case OUTSIDE_INCLUDED -> value <= first || value >= last;
    };
  }
}
