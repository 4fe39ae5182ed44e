package dev.grafter.alerting.expr;

import dev.grafter.gotext.GoMath;

/** The binary operators of math expressions. NaN on either side makes NaN, but for short cuts. */
enum MathOperator {
  OR("||"),
  AND("&&"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDED_BY("/"),
  MODULO("%"),
  POWER("**");

  private final String sign;

  MathOperator(String sign) {
    this.sign = sign;
  }

  /** The operator of a sign; null when there is none. */
  static MathOperator of(String sign) {
    for (MathOperator operator : values()) {
      if (operator.sign.equals(sign)) {
        return operator;
      }
    }
    return null;
  }

  double apply(double a, double b) {
    if (this == OR && a != 0) {
      return 1;
    }
    if (this == AND && a == 0) {
      return 0;
    }
    return Double.isNaN(a) || Double.isNaN(b) ? Double.NaN : ofNumbers(a, b);
  }

  private double ofNumbers(double a, double b) {
    return switch (this) {
      case OR -> truth(a != 0 || b != 0);
      case AND -> truth(a != 0 && b != 0);
      case EQUAL -> truth(a == b);
      case NOT_EQUAL -> truth(a != b);
      case GREATER -> truth(a > b);
      case GREATER_OR_EQUAL -> truth(a >= b);
      case LESS -> truth(a < b);
      case LESS_OR_EQUAL -> truth(a <= b);
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case DIVIDED_BY -> a / b;
      case MODULO -> a % b;
      case POWER -> GoMath.pow(a, b);
    };
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }
}
