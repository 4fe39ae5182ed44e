package dev.grafter.gotext.function;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON as Go decodes it into an interface: numbers are floats, the last of equal keys counts.
 */
final class JsonReader {
  private static final int MAX_DEPTH = 190;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Reads one document.
   *
   * @throws FunctionError with Go's words
   */
  static Value read(String text) {
    JsonReader reader = new JsonReader(text);
    Value value = reader.value();
    reader.skipSpace();
    if (reader.at < text.length()) {
      throw reader.unexpected("after top-level value");
    }
    return value;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private FunctionError unexpected(String where) {
    if (at >= text.length()) {
      return new FunctionError("unexpected end of JSON input");
    }
    return new FunctionError("invalid character " + shown() + " " + where);
  }

  private String shown() {
    int c = text.codePointAt(at);
    if (c == '\'') {
      return "'\\''";
    }
    if (c == '"') {
      return "'\"'";
    }
    int first = c < 0x80 ? c : GoQuote.bytes(Character.toString(c))[0] & 0xFF;
    String quoted = GoQuote.quote(Character.toString(first));
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  private Value value() {
    skipSpace();
    return switch (peek()) {
      case '{' -> nested(this::object);
      case '[' -> nested(this::array);
      case '"' -> Value.of(string());
      case 't' -> word("true", Values.TRUE);
      case 'f' -> word("false", Values.FALSE);
      case 'n' -> word("null", Values.NIL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw unexpected("looking for beginning of value");
    };
  }

  private Value nested(java.util.function.Supplier<Value> inner) {
    if (++depth > MAX_DEPTH) {
      throw new FunctionError("exceeded max depth");
    }
    Value value = inner.get();
    depth--;
    return value;
  }

  private Value object() {
    DictValue dict = DictValue.ofAny();
    at++;
    skipSpace();
    if (peek() == '}') {
      at++;
      return dict;
    }
    while (true) {
      skipSpace();
      if (peek() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      String key = string();
      skipSpace();
      expect(':', "after object key");
      dict.put(key, value());
      skipSpace();
      if (peek() == '}') {
        at++;
        return dict;
      }
      expect(',', "after object key:value pair");
    }
  }

  private Value array() {
    List<Value> items = new ArrayList<>();
    at++;
    skipSpace();
    if (peek() == ']') {
      at++;
      return ListValue.ofAny(items);
    }
    while (true) {
      items.add(value());
      skipSpace();
      if (peek() == ']') {
        at++;
        return ListValue.ofAny(items);
      }
      expect(',', "after array element");
    }
  }

  private void expect(char c, String where) {
    if (peek() != c || at >= text.length()) {
      throw unexpected(where);
    }
    at++;
  }

  private Value word(String word, Value value) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (peek() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting " + "'" + word.charAt(i) + "')");
      }
    }
    return value;
  }

  private Value number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (peek() == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    return float64(text.substring(start, at));
  }

  private void digits(String where) {
    if (peek() < '0' || peek() > '9') {
      throw unexpected(where);
    }
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
  }

  private static Value float64(String number) {
    try {
      return Value.of(GoFloat.parse(number));
    } catch (GoNumberException e) {
      throw new FunctionError(
          "json: cannot unmarshal number " + number + " into Go value of type float64");
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      if (at >= text.length() || c < ' ') {
        throw unexpected("in string literal");
      }
      at++;
      if (c == '"') {
        return Surrogates.joined(out);
      }
      out.append(c == '\\' ? escape() : GoQuote.isRawByte(c) && isLone() ? '\uFFFD' : c);
    }
  }

  private boolean isLone() {
    return at < 2 || !Character.isHighSurrogate(text.charAt(at - 2));
  }

  private char escape() {
    char c = peek();
    int named = "\"\\/bfnrt".indexOf(c);
    if (at >= text.length() || (named < 0 && c != 'u')) {
      throw unexpected("in string escape code");
    }
    at++;
    return c == 'u' ? hex() : "\"\\/\b\f\n\r\t".charAt(named);
  }

  private char hex() {
    int value = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  /** Escapes may name halves of a surrogate pair. */
  private static final class Surrogates {
    private Surrogates() {}

    /** The text with lone halves replaced. */
    static String joined(StringBuilder text) {
      return dev.grafter.gotext.GoString.printable(
          text.codePoints()
              .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
    }
  }
}
