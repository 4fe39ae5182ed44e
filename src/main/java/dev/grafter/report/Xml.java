package dev.grafter.report;

import java.util.Map;

/**
 * Writes XML 1.0. Characters that XML cannot hold at all become U+FFFD, so that no log line makes
 * the document invalid.
 */
final class Xml {

  private static final String REPLACEMENT = "\uFFFD";

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  void open(String name, Map<String, String> attributes) {
    start(name, attributes).append(">\n");
    depth++;
  }

  void close(String name) {
    depth--;
    indent().append("</").append(name).append(">\n");
  }

  void empty(String name, Map<String, String> attributes) {
    start(name, attributes).append("/>\n");
  }

  void element(String name, Map<String, String> attributes, String text) {
    start(name, attributes)
        .append('>')
        .append(escape(text, false))
        .append("</")
        .append(name)
        .append(">\n");
  }

  String text() {
    return out.toString();
  }

  private StringBuilder start(String name, Map<String, String> attributes) {
    indent().append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value, true)).append('"'));
    return out;
  }

  private StringBuilder indent() {
    return out.append("  ".repeat(depth));
  }

  private static String escape(String text, boolean attribute) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(point, attribute, escaped));
    return escaped.toString();
  }

  private static void append(int point, boolean attribute, StringBuilder escaped) {
    switch (point) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append(attribute ? "&quot;" : "\"");
      case '\n', '\t' -> {
        if (attribute) {
          escaped.append("&#").append(point).append(';');
        } else {
          escaped.append((char) point);
        }
      }
      case '\r' -> escaped.append("&#13;");
      default -> escaped.append(isAllowed(point) ? Character.toString(point) : REPLACEMENT);
    }
  }

  private static boolean isAllowed(int point) {
    return point >= 0x20
        && !(point >= 0xD800 && point <= 0xDFFF)
        && point != 0xFFFE
        && point != 0xFFFF;
  }
}
