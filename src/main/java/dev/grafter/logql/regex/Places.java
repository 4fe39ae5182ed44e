package dev.grafter.logql.regex;

/** Conditions on a place between two characters. */
final class Places {

  static final int BEGIN_TEXT = 0;
  static final int END_TEXT = 1;
  static final int BEGIN_LINE = 2;
  static final int END_LINE = 3;
  static final int WORD_BOUNDARY = 4;
  static final int NO_WORD_BOUNDARY = 5;

  private Places() {}

  /** The condition that an operation is; -1 when it is none. */
  static int of(Op op) {
    return switch (op) {
      case BEGIN_TEXT -> BEGIN_TEXT;
      case END_TEXT -> END_TEXT;
      case BEGIN_LINE -> BEGIN_LINE;
      case END_LINE -> END_LINE;
      case WORD_BOUNDARY -> WORD_BOUNDARY;
      case NO_WORD_BOUNDARY -> NO_WORD_BOUNDARY;
      default -> -1;
    };
  }

  /** Whether a condition holds. */
  static boolean holds(int condition, String text, int at) {
    if (condition == BEGIN_TEXT) {
      return at == 0;
    } else if (condition == END_TEXT) {
      return at == text.length();
    } else if (condition == BEGIN_LINE) {
      return at == 0 || text.charAt(at - 1) == '\n';
    } else if (condition == END_LINE) {
      return at == text.length() || text.charAt(at) == '\n';
    }
    boolean boundary = isWord(text, at - 1) != isWord(text, at);
    return boundary == (condition == WORD_BOUNDARY);
  }

  private static boolean isWord(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
