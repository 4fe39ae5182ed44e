package dev.grafter.gotext.function;

import dev.grafter.gotext.GoString;

/** Functions that look at the words of a text. */
final class Words {
  private Words() {}

  /** {@code strings.Title}: the first letter of every word in title case. */
  static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(isSeparator(previous) ? Character.toTitleCase(c) : c);
      previous = c;
    }
    return out.toString();
  }

  private static boolean isSeparator(int c) {
    if (c < 0x80) {
      return !(Character.isLetterOrDigit(c) || c == '_');
    }
    return !Character.isLetter(c) && !Character.isDigit(c) && GoString.isSpace(c);
  }

  /** The first letter of every word in lower case. */
  static String untitle(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean starts = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean space = GoString.isSpace(c);
      out.appendCodePoint(starts && !space ? Character.toLowerCase(c) : c);
      starts = space;
    }
    return out.toString();
  }

  /** Upper case to lower, lower to upper, but to title case at the start of a word. */
  static String swapCase(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean starts = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        out.appendCodePoint(Character.toLowerCase(c));
        starts = false;
      } else if (Character.isLowerCase(c)) {
        out.appendCodePoint(starts ? Character.toTitleCase(c) : Character.toUpperCase(c));
        starts = false;
      } else {
        out.appendCodePoint(c);
        starts = GoString.isSpace(c);
      }
    }
    return out.toString();
  }

  /** The first character of every word. Sprig takes bytes for characters here. */
  static String initials(String text) {
    StringBuilder out = new StringBuilder();
    boolean starts = true;
    for (byte b : dev.grafter.gotext.GoQuote.bytes(text)) {
      char c = (char) (b & 0xFF);
      boolean space = GoString.isSpace(c);
      if (starts && !space) {
        out.append(c);
      }
      starts = space;
    }
    return out.toString();
  }

  /** The text without white space. Sprig takes bytes for characters where it removes any. */
  static String withoutSpace(String text) {
    byte[] bytes = dev.grafter.gotext.GoQuote.bytes(text);
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      char c = (char) (b & 0xFF);
      if (!GoString.isSpace(c)) {
        out.append(c);
      }
    }
    return out.length() == bytes.length ? text : out.toString();
  }

  /**
   * Breaks lines at spaces.
   *
   * @param breaksWords whether words longer than a line are cut
   */
  static String wrap(String text, int length, String newLine, boolean breaksWords) {
    String separator = newLine.isEmpty() ? "\n" : newLine;
    int width = Math.max(length, 1);
    int size = GoString.length(text);
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (size - at > width) {
      if (GoString.byteAt(text, at) == ' ') {
        at++;
        continue;
      }
      int end = lineEnd(text, at, width, breaksWords);
      if (end < 0) {
        break;
      }
      out.append(GoString.slice(text, at, end)).append(separator);
      boolean atSpace = GoString.byteAt(text, end) == ' ' && !cutsWord(text, at, end, width);
      at = atSpace ? end + 1 : end;
    }
    return GoString.healed(out.append(GoString.slice(text, at, size)).toString());
  }

  /** Whether a line ends at its width because no space was found in it. */
  private static boolean cutsWord(String text, int at, int end, int width) {
    return end == at + width && GoString.slice(text, at, at + width + 1).lastIndexOf(' ') < 0;
  }

  /** Where the line that starts at a byte ends; -1 when it takes the rest of the text. */
  private static int lineEnd(String text, int at, int width, boolean breaksWords) {
    int space = lastSpace(text, at, at + width + 1);
    if (space >= at) {
      return space;
    }
    return breaksWords ? at + width : nextSpace(text, at + width);
  }

  private static int lastSpace(String text, int from, int to) {
    int at = to - 1;
    while (at >= from && GoString.byteAt(text, at) != ' ') {
      at--;
    }
    return at;
  }

  private static int nextSpace(String text, int from) {
    int size = GoString.length(text);
    int at = from;
    while (at < size && GoString.byteAt(text, at) != ' ') {
      at++;
    }
    return at == size ? -1 : at;
  }

  /** Shortens to a width with an ellipsis at the end, or at both ends around an offset. */
  static String abbreviate(String text, int offset, int width) {
    int size = GoString.length(text);
    if (size <= width) {
      return text;
    }
    int start = Math.min(offset, size);
    if (size - start < width - 3) {
      start = size - (width - 3);
    }
    if (start <= 4) {
      return GoString.slice(text, 0, width - 3) + "...";
    }
    if (width < 7) {
      return "";
    }
    if (start + width - 3 < size) {
      return "..." + abbreviate(GoString.slice(text, start, size), 0, width - 3);
    }
    return "..." + GoString.slice(text, size - (width - 3), size);
  }
}
