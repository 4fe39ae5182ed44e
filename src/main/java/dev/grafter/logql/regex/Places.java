package dev.grafter.logql.regex;

/** Conditions on a place between two characters. */
final class Places {

  private static final int BEGIN_LINE = Op.BEGIN_LINE.ordinal();
  private static final int END_LINE = Op.END_LINE.ordinal();
  private static final int BEGIN_TEXT = Op.BEGIN_TEXT.ordinal();
  private static final int END_TEXT = Op.END_TEXT.ordinal();
  private static final int WORD_BOUNDARY = Op.WORD_BOUNDARY.ordinal();

  private Places() {}

  /** Whether the condition of an operation, given by its ordinal, holds. */
  static boolean holds(int operation, String text, int at) {
    if (operation == BEGIN_TEXT) {
      return at == 0;
    } else if (operation == END_TEXT) {
      return at == text.length();
    } else if (operation == BEGIN_LINE) {
      return at == 0 || text.charAt(at - 1) == '\n';
    } else if (operation == END_LINE) {
      return at == text.length() || text.charAt(at) == '\n';
    }
    boolean boundary = isWord(text, at - 1) != isWord(text, at);
    return boundary == (operation == WORD_BOUNDARY);
  }

  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
