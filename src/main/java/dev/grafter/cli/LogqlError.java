package dev.grafter.cli;

import dev.grafter.logql.syntax.LogQlSyntaxException;

/** Shows a refused query with a mark below the place where Loki stopped. */
final class LogqlError {

  private static final String MARGIN = "  ";
  private static final int MOST_LINES = 40;

  /** How much of a line is shown: so many characters before the mark, and twice as many in all. */
  private static final int REACH = 200;

  private LogqlError() {}

  /** Loki's words, then the query, with a caret where the place is known. */
  static String show(String query, LogQlSyntaxException e) {
    StringBuilder out = new StringBuilder("grafter: ").append(e.getMessage()).append('\n');
    String[] lines = query.split("\n", -1);
    int marked = markedLine(lines, e);
    int first = Math.max(0, marked - MOST_LINES / 2);
    for (int i = first; i < Math.min(lines.length, first + MOST_LINES); i++) {
      if (i + 1 == marked) {
        marked(out, lines[i], e.column().getAsInt());
      } else if (!lines[i].isBlank()) {
        out.append(MARGIN).append(window(lines[i], 0)).append('\n');
      }
    }
    return out.toString();
  }

  private static void marked(StringBuilder out, String line, int column) {
    int length = line.codePointCount(0, line.length());
    int from = length <= 2 * REACH ? 0 : Math.max(0, column - 1 - REACH);
    String shown = window(line, from);
    int place = column - from + (from > 0 ? 1 : 0);
    out.append(MARGIN).append(shown).append('\n');
    out.append(MARGIN).append(indent(shown, place)).append("^\n");
  }

  /** A readable part of a line, with an ellipsis where it goes on. */
  private static String window(String line, int from) {
    int[] runes = line.codePoints().skip(from).limit(2L * REACH + 1).toArray();
    StringBuilder out = new StringBuilder(from > 0 ? "…" : "");
    for (int i = 0; i < Math.min(runes.length, 2 * REACH); i++) {
      out.appendCodePoint(visible(runes[i]));
    }
    return out.append(runes.length > 2 * REACH ? "…" : "").toString();
  }

  /** A terminal obeys control characters, so they are not shown to it. */
  private static int visible(int rune) {
    return Character.isISOControl(rune) && rune != '\t' ? '\uFFFD' : rune;
  }

  /** Where Loki lost the line, only a query of one line tells it. */
  private static int markedLine(String[] lines, LogQlSyntaxException e) {
    int line = e.line().orElse(0);
    boolean isOnly = line == 0 && lines.length == 1 && e.column().isPresent();
    return isOnly ? 1 : line;
  }

  /** As wide as what stands before the column; tabs stay tabs. */
  private static String indent(String line, int column) {
    StringBuilder out = new StringBuilder();
    int[] runes = line.codePoints().limit(column - 1L).toArray();
    for (int rune : runes) {
      out.append(rune == '\t' ? '\t' : ' ');
    }
    return out.append(" ".repeat(Math.max(0, column - 1 - runes.length))).toString();
  }
}
