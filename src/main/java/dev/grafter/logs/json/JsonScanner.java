package dev.grafter.logs.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON text as the Go library json-iterator does in its default configuration, with its
 * leniencies: control characters are accepted in strings once an escape was seen, and anything may
 * follow a NUL after the value. Values are String, Double, Boolean, null, List and Map. Nothing is
 * thrown for text that is no JSON; a scanner is reused for many texts, by one thread.
 */
final class JsonScanner {

  /** Deeper values are taken for malformed; json-iterator's own bound is 10,000. */
  private static final int MAX_DEPTH = 1_000;

  private static final int MAX_EXACT_DIGITS = 15;
  private static final int MAX_FINITE_DIGITS = 300;
  private static final Double UNREAD = 0.0;

  private final StringBuilder buffer = new StringBuilder();
  private String text = "";
  private int at;
  private int depth;
  private boolean failed;
  private boolean strict;

  void reset(String newText) {
    reset(newText, false);
  }

  /** Starts a text; a strict one has none of the leniencies. */
  void reset(String newText, boolean newStrict) {
    strict = newStrict;
    text = newText;
    at = 0;
    depth = 0;
    failed = false;
  }

  boolean failed() {
    return failed;
  }

  int position() {
    return at;
  }

  /** The next character that is no white space, consumed; 0 at the end. */
  char token() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return c;
      }
    }
    return 0;
  }

  /** Consumes what must end the text. */
  void end() {
    boolean ended = token() == 0 && !(strict && at < text.length());
    if (!ended) {
      fail();
    }
  }

  void fail() {
    failed = true;
  }

  private <T> T failed(T nothing) {
    failed = true;
    return nothing;
  }

  /** Consumes the next token and fails unless it is this one. */
  void expect(char wanted) {
    if (token() != wanted) {
      fail();
    }
  }

  /** Consumes the rest of a word whose first letter was consumed. */
  void word(String rest) {
    if (text.startsWith(rest, at)) {
      at += rest.length();
    } else {
      fail();
    }
  }

  /** Reads the next value, or only checks it when it is not to be kept. */
  Object value(boolean keep) {
    char c = token();
    return switch (c) {
      case '"' -> string(keep);
      case '{' -> nested(() -> object(keep));
      case '[' -> nested(() -> array(keep));
      case 't' -> constant("rue", true);
      case 'f' -> constant("alse", false);
      case 'n' -> constant("ull", null);
      default -> {
        at--;
        yield (c == '-' || isDigit(c)) ? number(keep) : failed(null);
      }
    };
  }

  private Object constant(String rest, Object value) {
    word(rest);
    return value;
  }

  private interface Inner {
    Object read();
  }

  private Object nested(Inner inner) {
    if (++depth > MAX_DEPTH) {
      return failed(null);
    }
    Object value = inner.read();
    depth--;
    return value;
  }

  private Object object(boolean keep) {
    Map<String, Object> members = keep ? new LinkedHashMap<>() : null;
    char c = token();
    if (c == '}') {
      return members;
    }
    while (c == '"' && !failed) {
      String name = string(keep);
      expect(':');
      Object member = failed ? null : value(keep);
      if (keep) {
        members.put(name, member);
      }
      char next = failed ? 0 : token();
      if (next == '}') {
        return members;
      }
      c = next == ',' ? token() : 0;
    }
    return failed(null);
  }

  private Object array(boolean keep) {
    List<Object> items = keep ? new ArrayList<>() : null;
    if (token() == ']') {
      return items;
    }
    at--;
    while (!failed) {
      Object item = value(keep);
      if (keep) {
        items.add(item);
      }
      char next = failed ? 0 : token();
      if (next == ']') {
        return items;
      }
      if (next != ',') {
        return failed(null);
      }
    }
    return null;
  }

  /** Reads a string whose opening quote was consumed. */
  String string(boolean keep) {
    int start = at;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        at = i + 1;
        return keep ? text.substring(start, i) : "";
      } else if (c == '\\') {
        return escaped(start, i);
      } else if (c < ' ') {
        return failed(null);
      }
    }
    return failed(null);
  }

  private String escaped(int start, int firstEscape) {
    buffer.setLength(0);
    buffer.append(text, start, firstEscape);
    at = firstEscape;
    while (at < text.length() && !failed) {
      char c = text.charAt(at++);
      if (c == '"') {
        return buffer.toString();
      } else if (c == '\\') {
        escape();
      } else if (strict && c < ' ') {
        return failed(null);
      } else {
        buffer.append(c);
      }
    }
    return failed(null);
  }

  private void escape() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    switch (c) {
      case '"', '\\', '/' -> buffer.append(c);
      case 'b' -> buffer.append('\b');
      case 'f' -> buffer.append('\f');
      case 'n' -> buffer.append('\n');
      case 'r' -> buffer.append('\r');
      case 't' -> buffer.append('\t');
      case 'u' -> unicode();
      default -> fail();
    }
  }

  private void unicode() {
    int unit = hex();
    if (!Character.isSurrogate((char) unit) || failed) {
      buffer.append((char) unit);
      return;
    }
    if (at >= text.length() || text.charAt(at) != '\\') {
      appendRune(unit);
      return;
    }
    at++;
    if (at >= text.length() || text.charAt(at) != 'u') {
      appendRune(unit);
      escape();
      return;
    }
    at++;
    int second = hex();
    if (Character.isSurrogatePair((char) unit, (char) second)) {
      buffer.append((char) unit).append((char) second);
    } else {
      appendRune(unit);
      appendRune(second);
    }
  }

  private void appendRune(int unit) {
    buffer.append(Character.isSurrogate((char) unit) ? '\uFFFD' : (char) unit);
  }

  private int hex() {
    if (at + 4 > text.length()) {
      fail();
      at = text.length();
      return 0;
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = text.charAt(at++);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        fail();
        return 0;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private Double number(boolean keep) {
    int start = at;
    boolean negative = text.charAt(at) == '-';
    if (negative) {
      at++;
    }
    int digits = at;
    long whole = 0;
    while (at < text.length() && isDigit(text.charAt(at))) {
      whole = whole * 10 + (text.charAt(at++) - '0');
    }
    int length = at - digits;
    boolean leadingZero = length > 1 && text.charAt(digits) == '0';
    if (length == 0 || leadingZero) {
      return failed(null);
    }
    if (at < text.length() && isNumberPart(text.charAt(at))) {
      return fraction(start, keep);
    }
    if (length > MAX_EXACT_DIGITS) {
      return keep || length > MAX_FINITE_DIGITS ? parse(start) : UNREAD;
    }
    return keep ? Double.valueOf(negative ? -(double) whole : (double) whole) : UNREAD;
  }

  private Double fraction(int start, boolean keep) {
    boolean exponent = false;
    if (text.charAt(at) == '.') {
      at++;
      if (!skipDigits()) {
        return failed(null);
      }
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      if (!skipDigits()) {
        return failed(null);
      }
      exponent = true;
    }
    if (at < text.length() && isNumberPart(text.charAt(at))) {
      return failed(null);
    }
    return keep || exponent || at - start > MAX_FINITE_DIGITS ? parse(start) : UNREAD;
  }

  private boolean skipDigits() {
    int from = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return at > from;
  }

  private Double parse(int start) {
    double value = Double.parseDouble(text.substring(start, at));
    return Double.isInfinite(value) ? failed((Double) null) : Double.valueOf(value);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNumberPart(char c) {
    return isDigit(c) || c == '.' || c == 'e' || c == 'E' || c == '+' || c == '-';
  }
}
