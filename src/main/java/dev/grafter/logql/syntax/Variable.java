package dev.grafter.logql.syntax;

import java.util.Objects;
import java.util.Optional;

/**
 * A variable or macro that Grafana replaces before it sends the query: {@code $container}, {@code
 * ${container}}, {@code ${container:regex}}, {@code ${value.field}}, {@code $__interval}.
 *
 * @param name without the dollar sign, such as {@code __auto}
 * @param field what is taken from the value, if anything
 * @param format how the value is written into the query ({@code regex}, {@code pipe}, ...), if said
 * @param braced whether it is spelled with braces
 */
public record Variable(
    String name, Optional<String> field, Optional<String> format, boolean braced) {

  /** Checks the name; a field or a format needs the braces. */
  public Variable {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(format, "format");
    if (!isName(name)) {
      throw new IllegalArgumentException("not a variable name: " + name);
    }
    if (!braced && (field.isPresent() || format.isPresent())) {
      throw new IllegalArgumentException("$" + name + " needs braces for a field or a format");
    }
  }

  /** The plain spelling, {@code $name}. */
  public static Variable of(String name) {
    return new Variable(name, Optional.empty(), Optional.empty(), false);
  }

  /** The spelling with a format, {@code ${name:format}}. */
  public static Variable of(String name, String format) {
    return new Variable(name, Optional.empty(), Optional.of(format), true);
  }

  /** True for what Grafana itself provides: {@code __interval}, {@code __range}, {@code __auto}. */
  public boolean isMacro() {
    return name.startsWith("__");
  }

  /** The spelling in a query. */
  public String text() {
    if (!braced) {
      return "$" + name;
    }
    return "${"
        + name
        + field.map(f -> "." + f).orElse("")
        + format.map(f -> ":" + f).orElse("")
        + "}";
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && isNameStart(name.charAt(0))
        && name.chars().allMatch(Variable::isNamePart);
  }

  static boolean isNameStart(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isNamePart(int c) {
    return isNameStart(c) || (c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return text();
  }
}
