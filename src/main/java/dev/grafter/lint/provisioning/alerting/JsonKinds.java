package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Node;

/** Which JSON values Go reads into which type, and its words for them. */
final class JsonKinds {

  private JsonKinds() {}

  static boolean fits(Integration.Kind kind, Node value) {
    return switch (kind) {
      case STRING -> value instanceof Node.Str;
      case BOOLEAN -> value instanceof Node.Bool;
      case NUMBER, ANY -> true;
      case STRINGS ->
          value
              .asObject()
              .filter(object -> object.fields().values().stream().allMatch(JsonKinds::isString))
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
      case ANY -> "of another type";
    };
  }

  /** The word of Go's JSON library for the first value in this one that does not fit. */
  static String go(Node value) {
    if (value instanceof Node.Obj object) {
      return object.fields().values().stream()
          .filter(inner -> !isString(inner))
          .findFirst()
          .map(JsonKinds::goWord)
          .orElse("object");
    }
    return goWord(value);
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
