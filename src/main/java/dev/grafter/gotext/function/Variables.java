package dev.grafter.gotext.function;

import java.util.Map;

/** Environment variables in texts, as Go's {@code os.ExpandEnv} finds them. */
final class Variables {
  private static final String SPECIAL = "*#$@!?-0123456789";

  private Variables() {}

  /** The text with <code>$name</code> and <code>${name}</code> replaced; unknown ones are empty. */
  static String expand(String text, Map<String, String> variables) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar + 1 == text.length()) {
        break;
      }
      out.append(text, at, dollar);
      boolean brace = text.charAt(dollar + 1) == '{';
      int start = brace ? dollar + 2 : dollar + 1;
      int end = nameEnd(text, start, brace);
      String name = text.substring(start, Math.max(start, end));
      if (name.isEmpty() && !brace) {
        out.append('$');
      }
      out.append(variables.getOrDefault(name, ""));
      at = brace ? Math.min(end + 1, text.length()) : end;
    }
    return out.append(text.substring(at)).toString();
  }

  private static int nameEnd(String text, int from, boolean brace) {
    if (brace) {
      int close = text.indexOf('}', from);
      return close < 0 ? from : close;
    }
    if (SPECIAL.indexOf(text.charAt(from)) >= 0) {
      return from + 1;
    }
    int end = from;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }
}
