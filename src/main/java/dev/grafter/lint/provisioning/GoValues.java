package dev.grafter.lint.provisioning;

import dev.grafter.gotext.GoQuote;
import java.util.Optional;
import java.util.Set;

/** Go's {@code strconv} as Grafana uses it on the text of a scalar. */
final class GoValues {

  private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
  private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");

  private GoValues() {}

  /** {@code strconv.ParseBool}. */
  static Optional<Boolean> parseBool(String text) {
    if (TRUE.contains(text)) {
      return Optional.of(true);
    }
    return FALSE.contains(text) ? Optional.of(false) : Optional.empty();
  }

  /** {@code strconv.ParseInt(text, 10, 64)}; empty where it fails. */
  static Optional<Long> parseInt(String text) {
    if (!isInteger(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code strconv.ParseFloat} takes the text; the words inf and nan too. */
  static boolean isFloat(String text) {
    String bare = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
    return bare.matches("([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")
        || bare.matches("(?i)inf|infinity|nan");
  }

  /** What Go says where {@code ParseInt} fails. */
  static String intProblem(String function, String text) {
    String why = isInteger(text) ? "value out of range" : "invalid syntax";
    return "strconv." + function + ": parsing " + GoQuote.quote(text) + ": " + why;
  }

  /** What Go says where {@code ParseBool} fails. */
  static String boolProblem(String text) {
    return "strconv.ParseBool: parsing " + GoQuote.quote(text) + ": invalid syntax";
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }
}
