package dev.grafter.alerting.expr;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * The functions of math expressions: some give a number, the others work on each value of their
 * argument.
 */
enum MathFunction {
  ABS(Math::abs),
  LOG(StrictMath::log),
  ROUND(MathFunction::round),
  CEIL(Math::ceil),
  FLOOR(Math::floor),
  IS_NAN(value -> truth(Double.isNaN(value))),
  IS_INF(value -> truth(Double.isInfinite(value))),
  IS_NUMBER(value -> truth(Double.isFinite(value))),
  IS_NULL(value -> 0),
  NAN(Double.NaN),
  INF(Double.POSITIVE_INFINITY),
  INFN(Double.NEGATIVE_INFINITY),
  NULL((Double) null);

  private final DoubleUnaryOperator body;
  private final Double constant;

  MathFunction(DoubleUnaryOperator body) {
    this.body = body;
    this.constant = null;
  }

  MathFunction(Double constant) {
    this.body = null;
    this.constant = constant;
  }

  /** The function of a name; null when there is none. */
  static MathFunction of(String name) {
    for (MathFunction function : values()) {
      if (function.word().equals(name)) {
        return function;
      }
    }
    return null;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many arguments it takes. */
  int arguments() {
    return body == null ? 0 : 1;
  }

  /** The number of a function without arguments; perhaps null. */
  Double constant() {
    return constant;
  }

  /** What becomes of a value. Null becomes NaN, except where null is what is asked about. */
  Double apply(Double value) {
    if (value == null) {
      return switch (this) {
        case IS_NULL -> 1.0;
        case IS_NUMBER -> 0.0;
        default -> Double.NaN;
      };
    }
    return body.applyAsDouble(value);
  }

  /** Halves away from zero. */
  private static double round(double value) {
    double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
    return Math.abs(value - whole) >= 0.5 ? whole + Math.copySign(1, value) : whole;
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
