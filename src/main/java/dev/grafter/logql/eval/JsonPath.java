package dev.grafter.logql.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a {@code json} stage with extractions, {@code a.b[0]["c d"]}, as keys; an index keeps
 * its brackets.
 */
final class JsonPath {

  private JsonPath() {}

  /**
   * Cuts a path into keys.
   *
   * @throws IllegalArgumentException when it is no path
   */
  static List<String> parse(String path) {
    List<String> keys = new ArrayList<>();
    int at = 0;
    while (at < path.length()) {
      char c = path.charAt(at);
      if (c == '[') {
        int end = bracketEnd(path, at);
        keys.add(bracket(path.substring(at + 1, end)));
        at = end + 1;
      } else {
        int start = c == '.' && !keys.isEmpty() ? at + 1 : at;
        int end = start;
        while (end < path.length() && isFieldPart(path.charAt(end), end == start)) {
          end++;
        }
        if (end == start || (at == start && !keys.isEmpty())) {
          throw unexpected(path, end == start ? start : at);
        }
        keys.add(path.substring(start, end));
        at = end;
      }
    }
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("syntax error: unexpected $end, expecting LSB or FIELD");
    }
    return keys;
  }

  private static int bracketEnd(String path, int at) {
    boolean quoted = at + 1 < path.length() && path.charAt(at + 1) == '"';
    int from = at + 1;
    if (quoted) {
      from = JsonText.stringEnd(path, at + 2, path.length());
    }
    int end = from < 0 ? -1 : path.indexOf(']', from);
    if (end < 0) {
      throw new IllegalArgumentException("syntax error: unexpected $end, expecting RSB");
    }
    return end;
  }

  private static String bracket(String inner) {
    if (inner.startsWith("\"") && inner.endsWith("\"") && inner.length() > 1) {
      String key = JsonText.unescaped(inner, 1, inner.length() - 1);
      if (key != null) {
        return key;
      }
    } else if (!inner.isEmpty() && inner.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return "[" + Integer.parseInt(inner) + "]";
    }
    throw new IllegalArgumentException("syntax error: unexpected " + inner);
  }

  private static boolean isFieldPart(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (!first && c >= '0' && c <= '9');
  }

  private static IllegalArgumentException unexpected(String path, int at) {
    return new IllegalArgumentException(
        "syntax error: unexpected " + (at < path.length() ? "" + path.charAt(at) : "$end"));
  }
}
