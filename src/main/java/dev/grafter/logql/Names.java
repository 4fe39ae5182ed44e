package dev.grafter.logql;

import dev.grafter.gotext.GoFloat;
import dev.grafter.logql.regex.GoRegex;
import dev.grafter.logql.syntax.Labels;
import dev.grafter.logql.syntax.Text;
import java.util.Arrays;
import java.util.List;

/** What may be written for a label, an expression or a number. */
final class Names {
  private static final String SPECIAL = "\\.+*?()|[]{}^$";

  private Names() {}

  /** A name that can stand unquoted in a query. */
  static String label(String name) {
    if (!Labels.isUsable(name)) {
      throw new IllegalArgumentException("'" + name + "' cannot be the name of a label in a query");
    }
    return name;
  }

  static List<String> labels(String... names) {
    return Arrays.stream(names).map(Names::label).toList();
  }

  static String[] texts(LabelValue... values) {
    return Arrays.stream(values).map(LabelValue::labelValue).toArray(String[]::new);
  }

  /** An expression that Loki accepts. */
  static Text regex(String regex) {
    return Text.of(GoRegex.parse(regex).expression());
  }

  /** The text as an expression that matches it and nothing else. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c));
    return out.toString();
  }

  /** A number that can be written; negative zero is zero. */
  static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a query cannot hold the number " + value);
    }
    return value == 0 ? 0 : value;
  }

  static double sixDecimals(double value) {
    return GoFloat.parse(GoFloat.formatFixed(value, 6));
  }
}
