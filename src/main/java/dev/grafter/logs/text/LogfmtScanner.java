package dev.grafter.logs.text;

import dev.grafter.gotext.GoString;

/**
 * Reads {@code key=value} pairs as the Go library go-logfmt does. It stops at the first fault; what
 * came before stays. A scanner is reused for many texts, by one thread; nothing is made for pairs
 * that nobody asks for.
 */
public final class LogfmtScanner {

  /** Lines of a record may not be longer, since Go's bufio.Scanner gives up on them. */
  private static final int MAX_LINE_BYTES = 64 * 1024;

  private final int maxLineBytes;
  private String text = "";
  private int at;
  private int lineEnd;
  private boolean stopped;
  private int keyStart;
  private int keyEnd;
  private int valueStart;
  private int valueEnd;
  private String decoded;

  /** A scanner with the limit of Go's. */
  public LogfmtScanner() {
    this(MAX_LINE_BYTES);
  }

  private LogfmtScanner(int maxLineBytes) {
    this.maxLineBytes = maxLineBytes;
  }

  /** A scanner that reads lines of any length. */
  public static LogfmtScanner unlimited() {
    return new LogfmtScanner(Integer.MAX_VALUE);
  }

  /** Starts a text, which may have many lines. */
  public void reset(String newText) {
    text = newText;
    at = 0;
    lineEnd = -1;
    stopped = false;
  }

  /** Moves to the next pair. */
  public boolean next() {
    while (!stopped) {
      if (lineEnd < 0 && !startLine()) {
        return false;
      }
      if (skipSpace()) {
        return pair();
      }
      at = lineEnd + 1;
      lineEnd = -1;
    }
    return false;
  }

  /** Finds the end of the line that starts here, without a carriage return before it. */
  private boolean startLine() {
    if (at >= text.length()) {
      stopped = true;
      return false;
    }
    int newline = text.indexOf('\n', at);
    lineEnd = newline < 0 ? text.length() : newline;
    stopped = tooLong(at, lineEnd);
    return !stopped;
  }

  private boolean tooLong(int from, int to) {
    return (to - from) * 3L >= maxLineBytes
        && GoString.length(text.substring(from, to)) >= maxLineBytes;
  }

  private boolean skipSpace() {
    while (at < lineEnd && text.charAt(at) <= ' ') {
      at++;
    }
    return at < lineEnd;
  }

  private boolean pair() {
    keyStart = at;
    valueStart = 0;
    valueEnd = 0;
    decoded = null;
    while (at < lineEnd) {
      char c = text.charAt(at);
      if (c == '=') {
        keyEnd = at;
        return (keyEnd > keyStart && validKey()) ? readValue() : stop();
      } else if (c == '"') {
        return stop();
      } else if (c <= ' ') {
        break;
      }
      at++;
    }
    keyEnd = at;
    return validKey() || stop();
  }

  private boolean stop() {
    stopped = true;
    return false;
  }

  /** A key may not hold what is no character. */
  private boolean validKey() {
    for (int i = keyStart; i < keyEnd; i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || (Character.isSurrogate(c) && !inPair(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inPair(int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private boolean readValue() {
    at++;
    if (at >= lineEnd || text.charAt(at) <= ' ') {
      return true;
    }
    if (text.charAt(at) == '"') {
      return quoted();
    }
    valueStart = at;
    while (at < lineEnd && text.charAt(at) > ' ') {
      char c = text.charAt(at);
      if (c == '=' || c == '"') {
        return stop();
      }
      at++;
    }
    valueEnd = at;
    return true;
  }

  private boolean quoted() {
    int start = at + 1;
    boolean escapes = false;
    for (int i = start; i < lineEnd; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        escapes = true;
        i++;
      } else if (c == '"') {
        at = i + 1;
        return escapes ? unquote(start, i) : take(start, i);
      }
    }
    return stop();
  }

  private boolean take(int start, int end) {
    valueStart = start;
    valueEnd = end;
    return true;
  }

  private boolean unquote(int start, int end) {
    decoded = LogfmtQuotes.unquote(text, start, end);
    return decoded != null || stop();
  }

  /** Whether the key of the pair is this one. */
  public boolean keyIs(String key) {
    return key.length() == keyEnd - keyStart && text.startsWith(key, keyStart);
  }

  /** The key of the pair. */
  public String key() {
    return text.substring(keyStart, keyEnd);
  }

  /** The value of the pair; empty when it has none. */
  public String value() {
    return decoded != null ? decoded : text.substring(valueStart, valueEnd);
  }
}
