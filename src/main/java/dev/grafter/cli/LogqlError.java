package dev.grafter.cli;

import dev.grafter.logql.syntax.LogQlSyntaxException;

/** Shows a refused query with a mark below the place where Loki stopped. */
final class LogqlError {

  private static final String MARGIN = "  ";

  private LogqlError() {}

  /** Loki's words, then the query, with a caret where the place is known. */
  static String show(String query, LogQlSyntaxException e) {
    StringBuilder out = new StringBuilder("grafter: ").append(e.getMessage()).append('\n');
    String[] lines = query.split("\n", -1);
    int marked = markedLine(lines, e);
    for (int i = 0; i < lines.length; i++) {
      boolean isMarked = i + 1 == marked;
      if (isMarked || !lines[i].isBlank()) {
        out.append(MARGIN).append(lines[i]).append('\n');
      }
      if (isMarked) {
        out.append(MARGIN).append(indent(lines[i], e.column().getAsInt())).append("^\n");
      }
    }
    return out.toString();
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
