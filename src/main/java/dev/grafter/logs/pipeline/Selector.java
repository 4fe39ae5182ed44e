package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.GoRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The selector of a match stage: a small language of its own, not LogQL. At least one label matcher
 * in braces, then line filters; strings stand in double quotes only. Equal when the texts are.
 */
public final class Selector {

  /** How a matcher or a filter compares. */
  public enum Operator {
    /** Is equal; for a line: contains. */
    EQUAL,
    /** Is not equal; for a line: does not contain. */
    NOT_EQUAL,
    /** Matches the regular expression. */
    MATCH,
    /** Does not match the regular expression. */
    NOT_MATCH;

    boolean needsRegex() {
      return this == MATCH || this == NOT_MATCH;
    }
  }

  /**
   * A comparison with a label.
   *
   * @param label its name; a label that is missing has an empty value
   * @param operator how
   * @param value what with
   * @param regex the anchored expression for the operators that need it
   */
  public record Matcher(String label, Operator operator, String value, Optional<GoRegex> regex) {

    static Matcher of(String label, Operator operator, String value) {
      return new Matcher(
          label,
          operator,
          value,
          operator.needsRegex() ? Optional.of(GoRegex.anchored(value)) : Optional.empty());
    }

    /** Whether the label's value fits. */
    public boolean test(String actual) {
      return switch (operator) {
        case EQUAL -> actual.equals(value);
        case NOT_EQUAL -> !actual.equals(value);
        case MATCH -> regex.orElseThrow().find(actual);
        case NOT_MATCH -> !regex.orElseThrow().find(actual);
      };
    }
  }

  /**
   * A comparison with the line.
   *
   * @param operator how
   * @param text what with
   * @param regex the expression, which may match anywhere, for the operators that need it
   */
  public record Filter(Operator operator, String text, Optional<GoRegex> regex) {

    static Filter of(Operator operator, String text) {
      return new Filter(
          operator,
          text,
          operator.needsRegex() ? Optional.of(GoRegex.compile(text)) : Optional.empty());
    }

    /** Whether the line fits. */
    public boolean test(String line) {
      return switch (operator) {
        case EQUAL -> line.contains(text);
        case NOT_EQUAL -> !line.contains(text);
        case MATCH -> regex.orElseThrow().find(line);
        case NOT_MATCH -> !regex.orElseThrow().find(line);
      };
    }
  }

  private final String text;
  private final List<Matcher> matchers;
  private final List<Filter> filters;

  Selector(String text, List<Matcher> matchers, List<Filter> filters) {
    this.text = text;
    this.matchers = List.copyOf(matchers);
    this.filters = List.copyOf(filters);
  }

  /**
   * Reads a selector.
   *
   * @throws IllegalArgumentException with line and column where Promtail refuses it
   */
  public static Selector parse(String text) {
    return new SelectorParser(text).parse();
  }

  /** The text as it was written. */
  public String text() {
    return text;
  }

  /** The comparisons with labels; all must hold. */
  public List<Matcher> matchers() {
    return matchers;
  }

  /** The comparisons with the line; all must hold. */
  public List<Filter> filters() {
    return filters;
  }

  /** Whether an entry with these labels and this line is selected. */
  public boolean selects(Map<String, String> labels, String line) {
    return matchers.stream()
            .allMatch(matcher -> matcher.test(labels.getOrDefault(matcher.label(), "")))
        && filters.stream().allMatch(filter -> filter.test(line));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Selector selector && text.equals(selector.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
