package dev.grafter.logs.pipeline;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoInteger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * The configuration of one stage, read as Go's mapstructure reads it for Promtail: names match in
 * any case, null is the same as absent, unknown names are left alone (and collected as warnings).
 * Strict stages take no other type than the wanted one; weak ones convert numbers, booleans and
 * strings into each other.
 */
final class StageFields {

  private static final BigInteger UNSIGNED_MASK =
      BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private final String what;
  private final Node.Obj fields;
  private final boolean weak;
  private final List<StageWarning> warnings;
  private final Set<String> known = new LinkedHashSet<>();

  private StageFields(String what, Node.Obj fields, boolean weak, List<StageWarning> warnings) {
    this.what = what;
    this.fields = fields;
    this.weak = weak;
    this.warnings = warnings;
  }

  /**
   * Starts reading a configuration; null is an empty one.
   *
   * @param what the stage's key
   */
  static StageFields of(String what, Node config, boolean weak, List<StageWarning> warnings) {
    if (config.isNull()) {
      return new StageFields(what, Node.empty().at(config.where()), weak, warnings);
    }
    Node.Obj object =
        config
            .asObject()
            .orElseThrow(() -> wrong(config.where(), what, "an object", config.kind()));
    return new StageFields(what, object, weak, warnings);
  }

  List<StageWarning> warnings() {
    return warnings;
  }

  Location where() {
    return fields.where();
  }

  /** All names, each of which must be a string. */
  Set<String> names() {
    fields.fields().keySet().forEach(name -> checkKey(fields, name, what + " stage"));
    return fields.fields().keySet();
  }

  /** The value of a property in any case. */
  Optional<Node> node(String key) {
    known.add(key);
    Node exact = fields.get(key);
    if (exact != null) {
      return Optional.of(exact).filter(node -> !node.isNull());
    }
    return fields.fields().entrySet().stream()
        .filter(field -> field.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .filter(node -> !node.isNull());
  }

  Optional<String> text(String key) {
    return node(key).map(node -> text(node, key));
  }

  String textOrEmpty(String key) {
    return text(key).orElse("");
  }

  private String text(Node node, String key) {
    if (node instanceof Node.Str str) {
      return str.value();
    }
    if (weak && node instanceof Node.Bool bool) {
      return bool.value() ? "1" : "0";
    }
    if (weak && node instanceof Node.Num num) {
      return num.isLong() ? Long.toString(num.longValue()) : GoFloat.formatF(num.doubleValue());
    }
    throw wrong(node, key, "a string");
  }

  boolean flag(String key) {
    return bool(key).orElse(false);
  }

  Optional<Boolean> bool(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Bool bool) {
                return bool.value();
              }
              if (weak && node instanceof Node.Num num) {
                return num.value().signum() != 0;
              }
              if (weak && node instanceof Node.Str str) {
                return word(str, key);
              }
              throw wrong(node, key, "true or false");
            });
  }

  private boolean word(Node.Str str, String key) {
    return switch (str.value()) {
      case "1", "t", "T", "TRUE", "true", "True" -> true;
      case "0", "f", "F", "FALSE", "false", "False", "" -> false;
      default -> throw wrong(str, key, "true or false");
    };
  }

  /** A whole number; fractions are cut off. */
  OptionalLong integer(String key) {
    Optional<Node> node = node(key);
    if (node.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(integer(node.get(), key));
  }

  private long integer(Node node, String key) {
    if (node instanceof Node.Num num) {
      return num.value().toBigInteger().longValue();
    }
    if (weak && node instanceof Node.Bool bool) {
      return bool.value() ? 1 : 0;
    }
    if (weak && node instanceof Node.Str str) {
      return GoInteger.parseLiteral(str.value().isEmpty() ? "0" : str.value())
          .orElseThrow(() -> wrong(node, key, "a whole number"));
    }
    throw wrong(node, key, "a whole number");
  }

  /** A whole number of 32 bits, which is all that a count can need. */
  int count(String key) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, integer(key).orElse(0)));
  }

  /** An unsigned whole number of 64 bits; negative ones wrap where Go's do. */
  OptionalLong unsigned(String key) {
    Optional<Node> node = node(key);
    if (node.isPresent() && node.get() instanceof Node.Num num) {
      if (num.value().signum() < 0 && !weak) {
        throw wrong(num, key, "a number that is not negative");
      }
      return OptionalLong.of(num.value().toBigInteger().and(UNSIGNED_MASK).longValue());
    }
    if (node.isPresent() && weak && node.get() instanceof Node.Str str) {
      return OptionalLong.of(
          GoInteger.parseUnsignedLiteral(str.value().isEmpty() ? "0" : str.value())
              .orElseThrow(() -> wrong(str, key, "a whole number that is not negative")));
    }
    return integer(key);
  }

  double number(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Num num) {
                return num.doubleValue();
              }
              if (weak && node instanceof Node.Bool bool) {
                return bool.value() ? 1.0 : 0.0;
              }
              if (weak && node instanceof Node.Str str) {
                return str.value().isEmpty() ? 0.0 : parsed(str, key, GoFloat::parse);
              }
              throw wrong(node, key, "a number");
            })
        .orElse(0.0);
  }

  Optional<List<String>> texts(String key) {
    return node(key).map(node -> texts(node, key));
  }

  private List<String> texts(Node node, String key) {
    if (node instanceof Node.Arr arr) {
      List<String> values = new ArrayList<>();
      arr.items().forEach(item -> values.add(item.isNull() ? "" : text(item, key)));
      return values;
    }
    if (weak && node instanceof Node.Obj obj && obj.size() == 0) {
      return List.of();
    }
    if (weak) {
      return List.of(text(node, key));
    }
    throw wrong(node, key, "a list");
  }

  List<Double> numbers(String key) {
    List<Double> values = new ArrayList<>();
    for (Node item : items(key).orElse(List.of())) {
      if (!(item instanceof Node.Num num)) {
        throw wrong(item, key, "a list of numbers");
      }
      values.add(num.doubleValue());
    }
    return values;
  }

  Optional<List<Node>> items(String key) {
    return node(key)
        .map(node -> node.asList().orElseThrow(() -> wrong(node, key, "a list")).items());
  }

  /** An object of strings, in which null means no value. */
  Map<String, Optional<String>> map(String key) {
    return node(key).map(node -> map(node, key)).orElse(Map.of());
  }

  /** The configuration itself as an object of strings. */
  Map<String, Optional<String>> map() {
    known.addAll(fields.fields().keySet());
    return map(fields, "");
  }

  private Map<String, Optional<String>> map(Node node, String key) {
    Node.Obj object = node.asObject().orElseThrow(() -> wrong(node, key, "an object"));
    Map<String, Optional<String>> values = new LinkedHashMap<>();
    object
        .fields()
        .forEach(
            (name, value) -> {
              checkName(object, name, key);
              values.put(name, value.isNull() ? Optional.empty() : Optional.of(text(value, name)));
            });
    return values;
  }

  /** A plain key such as {@code n} or {@code 1} is no name in YAML 1.1. */
  static void checkKey(Node.Obj object, String name, String what) {
    object
        .typedKey(name)
        .ifPresent(
            typed -> {
              throw new CodecException(
                  object.keyLocation(name),
                  what
                      + ": the key "
                      + name
                      + " is a "
                      + typed.kind()
                      + " in YAML 1.1, not a name: write it in quotes");
            });
  }

  private void checkName(Node.Obj object, String name, String key) {
    checkKey(object, name, path(key));
  }

  /** A string read by a function whose {@link IllegalArgumentException} says what is wrong. */
  <T> Optional<T> parsed(String key, Function<String, T> reader) {
    return node(key).map(node -> parsed(node, key, reader));
  }

  private <T> T parsed(Node node, String key, Function<String, T> reader) {
    String text = text(node, key);
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new CodecException(node.where(), path(key) + ": " + e.getMessage());
    }
  }

  /** Warns of the properties that nobody asked for. */
  void warnOfUnknown() {
    for (String key : fields.fields().keySet()) {
      if (known.stream().noneMatch(key::equalsIgnoreCase)) {
        warnings.add(
            new StageWarning(
                fields.keyLocation(key),
                what
                    + " stage: Promtail ignores the unknown property \""
                    + key
                    + "\""
                    + Suggestion.nearest(key, known)
                        .map(near -> ", did you mean \"" + near + "\"?")
                        .orElse("")));
      }
    }
  }

  CodecException wrong(Node node, String key, String wanted) {
    return wrong(node.where(), path(key), wanted, node.kind());
  }

  private static CodecException wrong(Location where, String what, String wanted, String got) {
    String article = got.equals("object") ? "an " : "a ";
    return new CodecException(
        where,
        what + " should be " + wanted + ", not " + (got.equals("null") ? "" : article) + got);
  }

  private String path(String key) {
    return key.isEmpty() ? what + " stage" : what + " stage, " + key;
  }
}
