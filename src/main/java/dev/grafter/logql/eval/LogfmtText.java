package dev.grafter.logql.eval;

import dev.grafter.gotext.GoString;
import java.util.function.UnaryOperator;

/** Goes through the pairs of a logfmt line as Loki does. A bad pair is skipped and remembered. */
public final class LogfmtText {

  private static final char REPLACEMENT = '\uFFFD';

  private final String line;
  private int at;
  private int keyFrom;
  private int keyTo;
  private int keyHash;
  private int valueFrom;
  private int valueTo;
  private String unescaped;
  private String problem;
  private int problemAt;

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
    return line.substring(keyFrom, keyTo);
  }

  /** The label of the key; no text is made for a key that was seen before. */
  String label(LabelNames names, UnaryOperator<String> decide) {
    return names.of(line, keyFrom, keyTo, keyHash, decide);
  }

  /** The value, empty when the pair has none. */
  public String value() {
    return unescaped == null ? line.substring(valueFrom, valueTo) : unescaped;
  }

  /** Whether the value is empty, or there is none. */
  boolean isEmptyValue() {
    return unescaped == null ? valueFrom == valueTo : unescaped.isEmpty();
  }

  /** The last fault in Loki's words, or null. */
  String problem() {
    return problem == null
        ? null
        : "logfmt syntax error at pos "
            + (GoString.length(line.substring(0, problemAt)) + 1)
            + " : "
            + problem;
  }

  /** Moves to the next pair; false when it is none or the line ends. */
  public boolean next() {
    int length = line.length();
    int i = at;
    while (i < length && line.charAt(i) <= ' ') {
      i++;
    }
    at = i;
    keyFrom = i;
    keyTo = i;
    valueFrom = i;
    valueTo = i;
    unescaped = null;
    return i < length && pair();
  }

  private boolean pair() {
    int length = line.length();
    int i = at;
    int hash = 0;
    boolean invalid = false;
    boolean hasValue = false;
    while (i < length) {
      char c = line.charAt(i);
      if (c <= ' ') {
        break;
      }
      hasValue = c == '=';
      if (c == '"' || (hasValue && i == at)) {
        at = i;
        return unexpected(c);
      }
      if (hasValue) {
        break;
      }
      invalid |= c == REPLACEMENT;
      hash = 31 * hash + c;
      i++;
    }
    at = i;
    keyTo = i;
    keyHash = hash;
    if (invalid) {
      fault("invalid key");
      return hasValue ? skip() : false;
    }
    return !hasValue || valueAfterEquals();
  }

  private boolean valueAfterEquals() {
    at++;
    valueFrom = at;
    valueTo = at;
    if (at >= line.length() || line.charAt(at) <= ' ') {
      return true;
    }
    return line.charAt(at) == '"' ? quoted() : bare();
  }

  private boolean bare() {
    int length = line.length();
    int i = at;
    while (i < length) {
      char c = line.charAt(i);
      if (c <= ' ') {
        break;
      }
      if (c == '=' || c == '"') {
        at = i;
        return unexpected(c);
      }
      i++;
    }
    at = i;
    valueTo = i;
    return true;
  }

  private boolean quoted() {
    int length = line.length();
    int i = at + 1;
    boolean escaped = false;
    while (i < length) {
      char c = line.charAt(i);
      if (c == '"') {
        break;
      }
      boolean backslash = c == '\\';
      escaped |= backslash;
      i += backslash ? 2 : 1;
    }
    if (i >= length) {
      at = length;
      return fault("unterminated quoted value");
    }
    valueFrom = at + 1;
    valueTo = i;
    at = i + 1;
    if (escaped) {
      unescaped = Unquoting.json(line.substring(valueFrom, valueTo));
      if (unescaped == null) {
        valueTo = valueFrom;
        return fault("invalid quoted value");
      }
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
    problem = message;
    problemAt = at;
    return false;
  }
}
