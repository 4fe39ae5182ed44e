package dev.grafter.logql.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which words and symbols are tokens of their own. Words count in any case. */
final class Keywords {
  /** Words that are keywords wherever they stand, and symbols of one or two characters. */
  private static final Map<String, Token> RESERVED = new HashMap<>();

  /** Words that are keywords only before a parenthesis or a grouping. */
  private static final Map<String, Token> FUNCTIONS = new HashMap<>();

  static final List<Token> RANGE_OPERATIONS =
      List.of(
          Token.COUNT_OVER_TIME,
          Token.RATE,
          Token.RATE_COUNTER,
          Token.BYTES_OVER_TIME,
          Token.BYTES_RATE,
          Token.AVG_OVER_TIME,
          Token.SUM_OVER_TIME,
          Token.MIN_OVER_TIME,
          Token.MAX_OVER_TIME,
          Token.STDVAR_OVER_TIME,
          Token.STDDEV_OVER_TIME,
          Token.QUANTILE_OVER_TIME,
          Token.FIRST_OVER_TIME,
          Token.LAST_OVER_TIME,
          Token.ABSENT_OVER_TIME);

  static final List<Token> VECTOR_OPERATIONS =
      List.of(
          Token.SUM,
          Token.AVG,
          Token.COUNT,
          Token.MAX,
          Token.MIN,
          Token.STDDEV,
          Token.STDVAR,
          Token.BOTTOMK,
          Token.TOPK,
          Token.SORT,
          Token.SORT_DESC,
          Token.APPROX_TOPK);

  static {
    for (Token token : Token.values()) {
      String text = token.toString();
      if (!text.equals(token.name()) && token != Token.END) {
        RESERVED.put(text, token);
      }
    }
    RANGE_OPERATIONS.forEach(Keywords::function);
    VECTOR_OPERATIONS.forEach(Keywords::function);
    FUNCTIONS.put("vector", Token.VECTOR);
    FUNCTIONS.put("label_replace", Token.LABEL_REPLACE);
    FUNCTIONS.put("bytes", Token.BYTES_CONV);
    FUNCTIONS.put("duration", Token.DURATION_CONV);
    FUNCTIONS.put("duration_seconds", Token.DURATION_SECONDS_CONV);
    FUNCTIONS.put("ip", Token.IP);
  }

  private Keywords() {}

  private static void function(Token token) {
    FUNCTIONS.put(lower(token.name()), token);
  }

  /** The function of that name, in lower case, or null. */
  static Token function(String word) {
    return FUNCTIONS.get(word);
  }

  /** The reserved word or symbol, in lower case, or null. */
  static Token reserved(String text) {
    return RESERVED.get(text);
  }

  /** Lower case character by character, as Go does it. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return text.codePoints()
            .map(Character::toLowerCase)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
