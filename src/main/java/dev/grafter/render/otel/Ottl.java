package dev.grafter.render.otel;

import dev.grafter.logs.text.GoText;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of OTTL, the collector's language for changing records. */
final class Ottl {

  /** The line. */
  static final String LINE = "log.body";

  private Ottl() {}

  static String quote(String text) {
    return GoText.quote(text);
  }

  /** A value that was extracted; it lives as long as the statements of one record. */
  static String extracted(String name) {
    return "log.cache[" + quote(name) + "]";
  }

  /** A label or a piece of metadata. */
  static String attribute(String name) {
    return "log.attributes[" + quote(name) + "]";
  }

  /** What is said of the source of a record. */
  static String resource(String name) {
    return "resource.attributes[" + quote(name) + "]";
  }

  static String set(String target, String value) {
    return "set(" + target + ", " + value + ")";
  }

  static String replace(String target, String regex, String replacement) {
    return "replace_pattern(" + target + ", " + quote(regex) + ", " + quote(replacement) + ")";
  }

  static String delete(String name) {
    return "delete_key(log.attributes, " + quote(name) + ")";
  }

  static String deleteExtracted(String name) {
    return "delete_key(log.cache, " + quote(name) + ")";
  }

  static String isMatch(String value, String regex) {
    return "IsMatch(" + value + ", " + quote(regex) + ")";
  }

  static String isThere(String value) {
    return value + " != nil";
  }

  static String isMissing(String value) {
    return value + " == nil";
  }

  static String not(String condition) {
    return "not " + (condition.contains(" ") ? "(" + condition + ")" : condition);
  }

  static String or(List<String> conditions) {
    return conditions.size() == 1
        ? conditions.get(0)
        : conditions.stream().collect(Collectors.joining(" or ", "(", ")"));
  }

  static String list(Collection<String> texts) {
    return texts.stream().map(Ottl::quote).collect(Collectors.joining(", ", "[", "]"));
  }

  /** An expression that matches just that text. */
  static String exactly(String text) {
    return text.replaceAll("[\\\\.+*?()|\\[\\]{}^$]", "\\\\$0");
  }

  /** A text in which OTTL's replacements see no reference to a group. */
  static String literalReplacement(String text) {
    return text.replace("$", "$$");
  }
}
