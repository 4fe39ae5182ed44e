package dev.grafter.logql.syntax;

import java.util.OptionalInt;

/**
 * A text that is no LogQL query. The message is Loki's own, with its position where Loki gives one;
 * Loki counts lines and columns from 1 in characters, and gives line 0 for some tokens.
 */
public final class LogQlSyntaxException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int line;
  private final int column;

  LogQlSyntaxException(String reason) {
    this(reason, 0, 0);
  }

  LogQlSyntaxException(String reason, int line, int column) {
    super(
        line == 0 && column == 0
            ? "parse error : " + reason
            : "parse error at line " + line + ", col " + column + ": " + reason);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** The message without position. */
  public String reason() {
    return reason;
  }

  /** The line, from 1, or 0 where Loki lost it; absent without a position. */
  public OptionalInt line() {
    return hasPosition() ? OptionalInt.of(line) : OptionalInt.empty();
  }

  /** The column in characters, from 1; absent without a position. */
  public OptionalInt column() {
    return hasPosition() ? OptionalInt.of(column) : OptionalInt.empty();
  }

  private boolean hasPosition() {
    return line != 0 || column != 0;
  }
}
