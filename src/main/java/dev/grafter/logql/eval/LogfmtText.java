package dev.grafter.logql.eval;

import dev.grafter.gotext.GoString;

/** Goes through the pairs of a logfmt line as Loki does. A bad pair is skipped and remembered. */
public final class LogfmtText {

  private static final char REPLACEMENT = '\uFFFD';

  private final String line;
  private int at;
  private String key = "";
  private String value = "";
  private String problem;

  /** Begins at the first pair. */
  public LogfmtText(String line) {
    this.line = line;
  }

  /** Whether there is nothing left. */
  public boolean atEnd() {
    return at >= line.length();
  }

  /** The key of the pair. */
  public String key() {
    return key;
  }

  /** The value, empty when the pair has none. */
  public String value() {
    return value;
  }

  /** The last fault in Loki's words, or null. */
  String problem() {
    return problem;
  }

  /** Moves to the next pair; false when it is none or the line ends. */
  public boolean next() {
    key = "";
    value = "";
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length() && pair();
  }

  private boolean pair() {
    int start = at;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"' || (c == '=' && at == start)) {
        return unexpected(c);
      }
      if (c == '=' || c <= ' ') {
        break;
      }
      at++;
    }
    key = line.substring(start, at);
    boolean hasValue = at < line.length() && line.charAt(at) == '=';
    if (key.indexOf(REPLACEMENT) >= 0) {
      fault("invalid key");
      return hasValue ? skip() : false;
    }
    return !hasValue || valueAfterEquals();
  }

  private boolean valueAfterEquals() {
    at++;
    if (at >= line.length() || line.charAt(at) <= ' ') {
      return true;
    }
    return line.charAt(at) == '"' ? quoted() : bare();
  }

  private boolean bare() {
    int start = at;
    while (at < line.length() && line.charAt(at) > ' ') {
      char c = line.charAt(at);
      if (c == '=' || c == '"') {
        return unexpected(c);
      }
      at++;
    }
    value = line.substring(start, at);
    return true;
  }

  private boolean quoted() {
    int start = at + 1;
    int i = start;
    boolean escaped = false;
    while (i < line.length() && line.charAt(i) != '"') {
      boolean backslash = line.charAt(i) == '\\';
      escaped |= backslash;
      i += backslash ? 2 : 1;
    }
    if (i >= line.length()) {
      at = line.length();
      return fault("unterminated quoted value");
    }
    at = i + 1;
    value = line.substring(start, i);
    if (escaped) {
      String unquoted = Unquoting.json(value);
      if (unquoted == null) {
        value = "";
        return fault("invalid quoted value");
      }
      value = unquoted;
    }
    return true;
  }

  private boolean unexpected(char c) {
    fault("unexpected '" + c + "'");
    return skip();
  }

  /** Leaves the rest of a bad pair. */
  private boolean skip() {
    while (at < line.length() && line.charAt(at) > ' ') {
      at++;
    }
    return false;
  }

  private boolean fault(String message) {
    problem =
        "logfmt syntax error at pos "
            + (GoString.length(line.substring(0, at)) + 1)
            + " : "
            + message;
    return false;
  }
}
