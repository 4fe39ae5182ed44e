package dev.grafter.logql.eval;

/** The escapes of quoted logfmt values: those of JSON, and the single quote. */
final class Unquoting {

  private Unquoting() {}

  /** The text without escapes, or null when one is unknown. */
  static String json(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return null;
      }
      if (c != '\\') {
        out.append(c);
        at++;
        continue;
      }
      at = escape(text, at + 1, out);
      if (at < 0) {
        return null;
      }
    }
    return out.toString();
  }

  private static int escape(String text, int at, StringBuilder out) {
    if (at >= text.length()) {
      return -1;
    }
    char c = text.charAt(at);
    int simple = "\"\\/'bfnrt".indexOf(c);
    if (simple >= 0) {
      out.append("\"\\/'\b\f\n\r\t".charAt(simple));
      return at + 1;
    }
    return c == 'u' ? unicode(text, at + 1, out) : -1;
  }

  private static int unicode(String text, int at, StringBuilder out) {
    int first = JsonText.hex(text, at, text.length());
    if (first < 0) {
      return -1;
    }
    if (!Character.isSurrogate((char) first)) {
      out.append((char) first);
      return at + 4;
    }
    int second = text.startsWith("\\u", at + 4) ? JsonText.hex(text, at + 6, text.length()) : -1;
    if (second >= 0 && Character.isSurrogatePair((char) first, (char) second)) {
      out.append((char) first).append((char) second);
      return at + 10;
    }
    out.append('\uFFFD');
    return at + 4;
  }
}
