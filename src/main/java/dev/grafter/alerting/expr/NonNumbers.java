package dev.grafter.alerting.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a reduction does with null, NaN and infinite values. */
sealed interface NonNumbers {

  /** The value to reduce instead; null to leave it out. */
  Double in(Double value);

  /** The result to give instead. */
  Double out(Double value);

  /** The values to reduce. */
  default List<Double> in(List<Double> values) {
    List<Double> kept = new ArrayList<>(values.size());
    for (Double value : values) {
      Double mapped = in(value);
      if (mapped != null) {
        kept.add(mapped);
      }
    }
    return kept;
  }

  private static boolean isNumber(Double value) {
    return value != null && Double.isFinite(value);
  }

  /** Takes values as they are. */
  record Strict() implements NonNumbers {
    @Override
    public Double in(Double value) {
      return value;
    }

    @Override
    public List<Double> in(List<Double> values) {
      return values;
    }

    @Override
    public Double out(Double value) {
      return value;
    }
  }

  /** Leaves them out; a result that is none becomes null. */
  record Drop() implements NonNumbers {
    @Override
    public Double in(Double value) {
      return isNumber(value) ? value : null;
    }

    @Override
    public Double out(Double value) {
      return value != null && Double.isNaN(value) ? null : value;
    }
  }

  /** Puts a number in their place. */
  record Replace(Double number) implements NonNumbers {
    public Replace {
      Objects.requireNonNull(number, "number");
    }

    @Override
    public Double in(Double value) {
      return isNumber(value) ? value : number;
    }

    @Override
    public Double out(Double value) {
      return value != null && Double.isNaN(value) ? number : value;
    }
  }
}
