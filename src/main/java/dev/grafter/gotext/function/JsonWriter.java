package dev.grafter.gotext.function;

import dev.grafter.gotext.GoFloatFormat;
import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Weight;
import java.util.List;
import java.util.Locale;

/** Writes JSON as Go encodes it. */
final class JsonWriter {
  private static final int MAX_TEXT = 4 << 20;

  private final StringBuilder out = new StringBuilder();
  private final boolean pretty;
  private final boolean escapesHtml;
  private int depth;

  private JsonWriter(boolean pretty, boolean escapesHtml) {
    this.pretty = pretty;
    this.escapesHtml = escapesHtml;
  }

  /**
   * The value as JSON.
   *
   * @param pretty whether it is indented by two spaces
   * @param escapesHtml whether angle brackets and ampersands are escaped
   * @throws FunctionError with Go's words for values that JSON cannot hold
   */
  static String write(Value value, boolean pretty, boolean escapesHtml) {
    JsonWriter writer = new JsonWriter(pretty, escapesHtml);
    writer.value(value.unboxed());
    return writer.out.toString();
  }

  private void value(Value value) {
    if (out.length() > MAX_TEXT) {
      throw new FunctionError("text exceeds " + MAX_TEXT + " characters");
    }
    if (value instanceof Value.Text text) {
      string(text.value());
    } else if (value instanceof Value.Int number) {
      out.append(
          number.kind().isUnsigned()
              ? Long.toUnsignedString(number.value())
              : Long.toString(number.value()));
    } else if (value instanceof Value.Real number) {
      out.append(number(number.value()));
    } else if (value instanceof Value.Bool bool) {
      out.append(bool.value());
    } else if (value instanceof GoTime time) {
      string(time.format("2006-01-02T15:04:05.999999999Z07:00"));
    } else {
      compound(value);
    }
  }

  private void compound(Value value) {
    if (value.isNil()) {
      out.append("null");
    } else if (value instanceof ListValue list) {
      list(list.items());
    } else if (value instanceof MapValue map) {
      map(map);
    } else {
      throw new FunctionError("json: unsupported type: " + value.type());
    }
  }

  private void list(List<Value> items) {
    open('[');
    for (int i = 0; i < items.size(); i++) {
      separate(i);
      value(items.get(i).unboxed());
    }
    close(']', items.isEmpty());
  }

  private void map(MapValue map) {
    open('{');
    List<String> keys = map.sortedKeys();
    for (int i = 0; i < keys.size(); i++) {
      separate(i);
      string(keys.get(i));
      out.append(pretty ? ": " : ":");
      value(map.get(keys.get(i)).unboxed());
    }
    close('}', keys.isEmpty());
  }

  private void open(char bracket) {
    out.append(bracket);
    Weight.checkDepth(++depth);
  }

  private void separate(int index) {
    out.append(index > 0 ? "," : "");
    newLine();
  }

  private void close(char bracket, boolean empty) {
    depth--;
    if (!empty) {
      newLine();
    }
    out.append(bracket);
  }

  private void newLine() {
    if (pretty) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new FunctionError(
          "json: unsupported value: " + GoFloatFormat.format(value, 'g', GoFloatFormat.SHORTEST));
    }
    double size = Math.abs(value);
    boolean exponent = size != 0 && (size < 1e-6 || size >= 1e21);
    String text = GoFloatFormat.format(value, exponent ? 'e' : 'f', GoFloatFormat.SHORTEST);
    return text.replace("e-0", "e-");
  }

  private void string(String text) {
    out.append('"');
    text.codePoints().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    int named = "\"\\\b\f\n\r\t".indexOf(c);
    boolean html = escapesHtml && (c == '<' || c == '>' || c == '&');
    if (named >= 0) {
      out.append('\\').append("\"\\bfnrt".charAt(named));
    } else if (c < ' ' || html || c == 0x2028 || c == 0x2029) {
      out.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else if (GoQuote.isRawByte(c)) {
      out.append("\\ufffd");
    } else {
      out.appendCodePoint(c);
    }
  }
}
