package dev.grafter.logs.json;

/**
 * A token of an expression.
 *
 * @param kind what it is
 * @param text its value, unquoted
 * @param at its index
 */
record JmesToken(Kind kind, String text, int at) {

  /** Kinds and how strongly each binds what stands left of it. */
  enum Kind {
    END(0),
    NAME(0),
    QUOTED_NAME(0),
    RIGHT_BRACKET(0),
    RIGHT_PAREN(0),
    COMMA(0),
    RIGHT_BRACE(0),
    NUMBER(0),
    CURRENT(0),
    REFERENCE(0),
    COLON(0),
    JSON(0),
    STRING(0),
    UNKNOWN(0),
    PIPE(1),
    OR(2),
    AND(3),
    EQUAL(5),
    LESS(5),
    LESS_EQUAL(5),
    GREATER(5),
    GREATER_EQUAL(5),
    NOT_EQUAL(5),
    FLATTEN(9),
    STAR(20),
    FILTER(21),
    DOT(40),
    NOT(45),
    LEFT_BRACE(50),
    LEFT_BRACKET(55),
    LEFT_PAREN(60);

    final int power;

    Kind(int power) {
      this.power = power;
    }
  }
}
