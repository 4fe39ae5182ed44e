package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Node;
import java.util.Collection;
import java.util.function.Predicate;

/** Which JSON values Go reads into which type, and its words for them. */
final class JsonKinds {

  private JsonKinds() {}

  static boolean fits(Integration.Kind kind, Node value) {
    return switch (kind) {
      case STRING -> value instanceof Node.Str;
      case BOOLEAN -> value instanceof Node.Bool;
      case NUMBER -> true;
      case STRINGS ->
          value
              .asObject()
              .filter(object -> object.fields().values().stream().allMatch(JsonKinds::isString))
              .isPresent();
      case OBJECT -> value instanceof Node.Obj;
      case OBJECTS ->
          value
              .asList()
              .filter(list -> list.items().stream().allMatch(JsonKinds::isObject))
              .isPresent();
      case LIST ->
          value
              .asList()
              .filter(list -> list.items().stream().allMatch(JsonKinds::isString))
              .isPresent();
    };
  }

  /** A string, or null, which leaves a Go string as it is. */
  static boolean isString(Node value) {
    return value instanceof Node.Str || value.isNull();
  }

  static String words(Integration.Kind kind) {
    return switch (kind) {
      case STRING -> "a string";
      case BOOLEAN -> "true or false, without quotes";
      case NUMBER -> "a number";
      case STRINGS -> "an object of strings";
      case LIST -> "a list of strings";
      case OBJECT -> "an object";
      case OBJECTS -> "a list of objects";
    };
  }

  private static boolean isObject(Node value) {
    return value instanceof Node.Obj || value.isNull();
  }

  /** The word of Go's JSON library for the first value in this one that does not fit. */
  static String go(Integration.Kind kind, Node value) {
    if (kind == Integration.Kind.STRINGS && value instanceof Node.Obj object) {
      return first(object.fields().values(), JsonKinds::isString);
    }
    if (kind == Integration.Kind.LIST && value instanceof Node.Arr list) {
      return first(list.items(), JsonKinds::isString);
    }
    if (kind == Integration.Kind.OBJECTS && value instanceof Node.Arr list) {
      return first(list.items(), JsonKinds::isObject);
    }
    return goWord(value);
  }

  private static String first(Collection<Node> values, Predicate<Node> fits) {
    return goWord(values.stream().filter(fits.negate()).findFirst().orElseThrow());
  }

  static String goWord(Node value) {
    if (value instanceof Node.Obj) {
      return "object";
    }
    if (value instanceof Node.Arr) {
      return "array";
    }
    if (value instanceof Node.Num) {
      return "number";
    }
    return value instanceof Node.Bool ? "bool" : "string";
  }
}
