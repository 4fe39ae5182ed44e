package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;

/**
 * A token of a template.
 *
 * @param position its first character's index in the source
 * @param text its text, or the message of an error
 * @param line the line it starts on, from 1
 */
record Token(TokenKind kind, int position, String text, int line) {
  private static final int SHOWN = 10;

  /** The token as parse errors show it. */
  String shown() {
    if (kind == TokenKind.EOF) {
      return "EOF";
    }
    if (kind == TokenKind.ERROR) {
      return text;
    }
    if (kind.isKeyword()) {
      return "<" + text + ">";
    }
    int end =
        text.codePointCount(0, text.length()) > SHOWN ? text.offsetByCodePoints(0, SHOWN) : -1;
    return end < 0 ? shownInFull() : GoQuote.quote(text.substring(0, end)) + "...";
  }

  private String shownInFull() {
    return dev.grafter.gotext.GoString.length(text) > SHOWN
        ? GoQuote.quote(text) + "..."
        : GoQuote.quote(text);
  }
}
