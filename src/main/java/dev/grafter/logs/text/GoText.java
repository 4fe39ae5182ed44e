package dev.grafter.logs.text;

import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoQuote;
import java.time.Duration;

/** Values as Go's programs write them into configurations, for the renderers. */
public final class GoText {

  private GoText() {}

  /** The text in double quotes, with Go's escapes. */
  public static String quote(String text) {
    return GoQuote.quote(text);
  }

  /**
   * The text of a literal in double quotes or backquotes.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static String unquote(String literal) {
    return GoQuote.unquote(literal);
  }

  /** The shortest decimal number without an exponent. */
  public static String number(double number) {
    return GoFloat.formatF(number);
  }

  /** A duration such as {@code 1h0m0s}. */
  public static String duration(Duration time) {
    return GoDuration.format(time.toNanos());
  }
}
