package dev.grafter.render.alloy;

import dev.grafter.logs.text.GoText;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The value of an attribute, as text in Alloy's syntax. */
public sealed interface AlloyValue {

  /** The text on one line; objects have lines of their own instead. */
  String inline();

  /** A string in double quotes. */
  static AlloyValue of(String text) {
    return new Inline(GoText.quote(text));
  }

  /** A number without exponent. */
  static AlloyValue of(double number) {
    return new Inline(GoText.number(number));
  }

  /** A whole number. */
  static AlloyValue of(long number) {
    return new Inline(Long.toString(number));
  }

  /** A whole number of 64 bits without sign. */
  static AlloyValue unsigned(long number) {
    return new Inline(Long.toUnsignedString(number));
  }

  /** true or false. */
  static AlloyValue of(boolean value) {
    return new Inline(Boolean.toString(value));
  }

  /** A duration in Go's form, in quotes. */
  static AlloyValue of(Duration time) {
    return of(GoText.duration(time));
  }

  /** A list of strings on one line. */
  static AlloyValue strings(Collection<String> texts) {
    return list(texts.stream().map(AlloyValue::of).toList());
  }

  /** A list of numbers on one line. */
  static AlloyValue numbers(Collection<Double> numbers) {
    return list(numbers.stream().map(number -> of(number.doubleValue())).toList());
  }

  /** A list on one line. */
  static AlloyValue list(List<AlloyValue> items) {
    return new Inline(
        items.stream().map(AlloyValue::inline).collect(Collectors.joining(", ", "[", "]")));
  }

  /** A reference or another expression, as it stands. */
  static AlloyValue expression(String text) {
    return new Inline(text);
  }

  /** An object of strings, by name. */
  static AlloyValue object(Map<String, String> members) {
    SortedMap<String, AlloyValue> values = new TreeMap<>();
    members.forEach((name, text) -> values.put(name, of(text)));
    return new Members(values);
  }

  /** An object of strings, by name; an absent one is null. */
  static AlloyValue optionalObject(Map<String, Optional<String>> members) {
    SortedMap<String, AlloyValue> values = new TreeMap<>();
    members.forEach(
        (name, text) ->
            values.put(name, text.map(AlloyValue::of).orElseGet(() -> expression("null"))));
    return new Members(values);
  }

  /** A list of objects of strings, each member on a line of its own. */
  static AlloyValue objects(List<? extends Map<String, String>> objects) {
    return new Objects(objects.stream().map(each -> ((Members) object(each)).members()).toList());
  }

  /** Whether it has lines of its own. */
  default boolean isTall() {
    return false;
  }

  /**
   * A value on one line.
   *
   * @param inline its text
   */
  record Inline(String inline) implements AlloyValue {}

  /**
   * An object with a member on each line.
   *
   * @param members by name
   */
  record Members(SortedMap<String, AlloyValue> members) implements AlloyValue {

    @Override
    public boolean isTall() {
      return !members.isEmpty();
    }

    @Override
    public String inline() {
      return "{}";
    }
  }

  /**
   * A list of objects with a member on each line.
   *
   * @param objects the members of each, by name
   */
  record Objects(List<SortedMap<String, AlloyValue>> objects) implements AlloyValue {

    /** Copies. */
    public Objects {
      objects = List.copyOf(objects);
    }

    @Override
    public boolean isTall() {
      return !objects.isEmpty();
    }

    @Override
    public String inline() {
      return "[]";
    }
  }
}
