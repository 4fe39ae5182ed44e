package dev.grafter.logql.syntax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A string of a query: what stood between the quotes, unescaped.
 *
 * <p>In template mode it may hold Grafana's variables; such a text has no value until Grafana
 * replaced them.
 */
public sealed interface Text {

  /** A text without variables. */
  static Text of(String value) {
    return new Plain(value);
  }

  /** A text in which Grafana's variables may stand, {@code "from $host"}. */
  static Text template(String text) {
    return Variables.split(text);
  }

  /**
   * The value.
   *
   * @throws UnresolvedVariableException when it holds a variable
   */
  String value();

  /** The variables in order of appearance. */
  List<Variable> variables();

  /** The value with variables in their query spelling; for people, not for matching. */
  String spelled();

  /** A text whose value is known. */
  record Plain(String value) implements Text {
    /** Refuses null. */
    public Plain {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public List<Variable> variables() {
      return List.of();
    }

    @Override
    public String spelled() {
      return value;
    }
  }

  /** A text with at least one variable. */
  record Templated(List<Part> parts) implements Text {
    /** Refuses a list without a variable: that is a {@link Plain}. */
    public Templated {
      parts = List.copyOf(parts);
      if (parts.stream().noneMatch(part -> part.variable().isPresent())) {
        throw new IllegalArgumentException("a templated text needs a variable");
      }
    }

    @Override
    public String value() {
      throw new UnresolvedVariableException(variables().get(0));
    }

    @Override
    public List<Variable> variables() {
      return parts.stream().flatMap(part -> part.variable().stream()).toList();
    }

    /**
     * Whether it must stand in backquotes. A variable without a format is escaped by Grafana for
     * double quotes; one with a format, such as {@code ${search:raw}} or {@code ${name:regex}},
     * puts quotes and backslashes into the query as they are.
     */
    boolean isVerbatim() {
      return variables().stream().anyMatch(variable -> variable.format().isPresent())
          && parts.stream()
              .allMatch(
                  part -> part.literal().indexOf('`') < 0 && part.literal().indexOf('\r') < 0);
    }

    @Override
    public String spelled() {
      return parts.stream()
          .map(part -> part.variable().map(Variable::text).orElse(part.literal()))
          .collect(Collectors.joining());
    }
  }

  /**
   * A piece of a templated text: either literal characters or one variable.
   *
   * @param literal the characters, empty for a variable
   * @param variable the variable, if this is one
   */
  record Part(String literal, Optional<Variable> variable) {
    /** Refuses a piece that is both or neither. */
    public Part {
      if (literal.isEmpty() != variable.isPresent()) {
        throw new IllegalArgumentException("a part is either characters or a variable");
      }
    }

    /** A piece of literal characters. */
    public static Part literal(String characters) {
      return new Part(characters, Optional.empty());
    }

    /** A piece that is a variable. */
    public static Part variable(Variable variable) {
      return new Part("", Optional.of(variable));
    }
  }
}
