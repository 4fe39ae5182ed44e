package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;

/** Character literals, which are numbers. */
final class CharacterLiteral {
  private CharacterLiteral() {}

  /**
   * The code of a literal such as {@code 'a'}.
   *
   * @throws IllegalArgumentException with Go's words
   */
  static int parse(String literal) {
    if (literal.equals("''")) {
      throw new IllegalArgumentException("invalid syntax");
    }
    GoQuote.unquote(literal);
    try {
      return GoQuote.unquoteRune(literal);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("malformed character constant: " + literal, e);
    }
  }
}
