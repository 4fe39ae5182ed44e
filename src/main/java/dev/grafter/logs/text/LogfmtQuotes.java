package dev.grafter.logs.text;

/** The escapes of quoted logfmt values: JSON's, and an escaped apostrophe. */
final class LogfmtQuotes {

  private LogfmtQuotes() {}

  /** The value of what stands between two quotes, or null when it is none. */
  static String unquote(String text, int start, int end) {
    StringBuilder out = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (c == '"' || c < ' ') {
        return null;
      }
      if (c != '\\') {
        out.append(lone(text, i) ? '\uFFFD' : c);
        i++;
        continue;
      }
      i = i + 1 < end ? escape(text, i, end, out) : -1;
      if (i < 0) {
        return null;
      }
    }
    return out.toString();
  }

  private static boolean lone(String text, int i) {
    char c = text.charAt(i);
    return Character.isSurrogate(c)
        && !(Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1)))
        && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /** Appends what the escape at a backslash stands for; gives the index after it, or -1. */
  private static int escape(String text, int at, int end, StringBuilder out) {
    char c = text.charAt(at + 1);
    switch (c) {
      case '"', '\\', '/', '\'' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        return unicode(text, at, end, out);
      }
      default -> {
        return -1;
      }
    }
    return at + 2;
  }

  private static int unicode(String text, int at, int end, StringBuilder out) {
    int unit = hex(text, at, end);
    if (unit < 0) {
      return -1;
    }
    if (!Character.isSurrogate((char) unit)) {
      out.append((char) unit);
      return at + 6;
    }
    int second = hex(text, at + 6, end);
    if (second >= 0 && Character.isSurrogatePair((char) unit, (char) second)) {
      out.append((char) unit).append((char) second);
      return at + 12;
    }
    out.append('\uFFFD');
    return at + 6;
  }

  /** The code of a unicode escape that starts here, or -1. */
  private static int hex(String text, int at, int end) {
    if (at + 6 > end || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
