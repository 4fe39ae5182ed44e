package dev.grafter.logql.syntax;

/**
 * A place in a query.
 *
 * @param line from 1
 * @param column in characters, from 1
 */
public record Position(int line, int column) {
  /** The place of a character. */
  static Position of(String text, int offset) {
    int line = 1;
    int lineStart = 0;
    for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    return new Position(line, text.codePointCount(lineStart, offset) + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
