package dev.grafter.logs.json;

import dev.grafter.gotext.GoFloatFormat;
import dev.grafter.gotext.GoString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes values as Go's JSON libraries do: {@code <}, {@code >} and {@code &} are escaped. */
public final class JsonValues {

  private static final double SMALLEST_PLAIN = 1e-6;
  private static final double LARGEST_PLAIN = 1e21;
  private static final String HEX = "0123456789abcdef";

  private JsonValues() {}

  /** The value with members in their order, as json-iterator could write it. */
  public static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, false);
    return out.toString();
  }

  /** The value with members by name, as encoding/json writes it. */
  static String writeSorted(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out, true);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out, boolean sorted) {
    if (value instanceof String text) {
      string(text, out);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof List<?> list) {
      list(list, out, sorted);
    } else if (value instanceof Map<?, ?> map) {
      map(sorted ? new TreeMap<Object, Object>(map) : map, out, sorted);
    } else {
      out.append(value);
    }
  }

  private static void list(List<?> list, StringBuilder out, boolean sorted) {
    char separator = '[';
    for (Object item : list) {
      out.append(separator);
      separator = ',';
      write(item, out, sorted);
    }
    out.append(list.isEmpty() ? "[]" : "]");
  }

  private static void map(Map<?, ?> map, StringBuilder out, boolean sorted) {
    char separator = '{';
    for (Map.Entry<?, ?> member : map.entrySet()) {
      out.append(separator);
      separator = ',';
      string((String) member.getKey(), out);
      out.append(':');
      write(member.getValue(), out, sorted);
    }
    out.append(map.isEmpty() ? "{}" : "}");
  }

  private static String number(double value) {
    double size = Math.abs(value);
    if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
      return GoFloatFormat.format(value, 'f', GoFloatFormat.SHORTEST);
    }
    return GoFloatFormat.format(value, 'e', GoFloatFormat.SHORTEST).replace("e-0", "e-");
  }

  /** Appends a string in quotes. */
  public static void string(String value, StringBuilder out) {
    out.append('"');
    String text = GoString.printable(value);
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i), out);
    }
    out.append('"');
  }

  private static void character(char c, StringBuilder out) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '<', '>', '&', '\u2028', '\u2029' -> unicode(c, out);
      default -> {
        if (c < ' ') {
          unicode(c, out);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void unicode(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 15));
    }
  }
}
