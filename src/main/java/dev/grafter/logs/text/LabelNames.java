package dev.grafter.logs.text;

/** The names that Prometheus and Loki accept for labels: {@code [a-zA-Z_][a-zA-Z0-9_]*}. */
public final class LabelNames {

  private LabelNames() {}

  /** Whether the name can be a label's. */
  public static boolean isValid(String name) {
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (!isWord(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The name with every character that a label name cannot have replaced by an underscore. */
  public static String sanitize(String name) {
    if (name.isEmpty()) {
      return "_";
    }
    StringBuilder text = new StringBuilder(name.length());
    int i = 0;
    while (i < name.length()) {
      int rune = name.codePointAt(i);
      boolean keep = rune < 128 && isWord((char) rune) && !(i == 0 && isDigit((char) rune));
      text.append(keep ? (char) rune : '_');
      i += Character.charCount(rune);
    }
    return text.toString();
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
