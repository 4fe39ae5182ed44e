package dev.grafter.logql.regex;

import dev.grafter.gotext.GoQuote;

/** An expression that Go refuses; the message is Go's own. */
public final class RegexSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  RegexSyntaxException(String reason, String part) {
    super("error parsing regexp: " + reason + ": `" + readable(part) + "`");
  }

  /** Bytes that are not UTF-8 become the replacement character. */
  private static String readable(String part) {
    boolean plain = part.codePoints().noneMatch(GoQuote::isRawByte);
    if (plain) {
      return part;
    }
    return part.codePoints()
        .map(c -> GoQuote.isRawByte(c) ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
