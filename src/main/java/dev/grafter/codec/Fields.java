package dev.grafter.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the fields of one object of a format of ours, strictly: a wrong type and, at {@link
 * #done()}, an unknown key fail with the place and what to write instead.
 */
public final class Fields {

  private final Node.Obj object;
  private final String what;
  private final Set<String> known = new LinkedHashSet<>();

  private Fields(Node.Obj object, String what) {
    this.object = object;
    this.what = what;
  }

  /**
   * Starts reading.
   *
   * @param node the object
   * @param what what the object is, in a user's words, such as {@code site "root"}
   * @throws CodecException when the node is no object
   */
  public static Fields of(Node node, String what) {
    return new Fields(
        node.asObject().orElseThrow(() -> wrong(node.where(), what, "an object with keys", node)),
        what);
  }

  /** The object that is read. */
  public Node.Obj object() {
    return object;
  }

  /** Where the object was written. */
  public Location where() {
    return object.where();
  }

  /** Where the value of a key was written, or the object itself when the key is absent. */
  public Location where(String key) {
    return object.find(key).map(Node::where).orElse(object.where());
  }

  /** The value of a key; absent and null are the same. */
  public Optional<Node> node(String key) {
    known.add(key);
    return object.find(key).filter(node -> !node.isNull());
  }

  /** A string. A number or boolean without quotes is no string. */
  public Optional<String> text(String key) {
    return node(key)
        .map(
            node ->
                node.asString()
                    .orElseThrow(
                        () -> wrong(node.where(), path(key), "a string (in quotes)", node)));
  }

  /** A string that must be there. */
  public String requiredText(String key) {
    return text(key).filter(value -> !value.isBlank()).orElseThrow(() -> missing(key));
  }

  /**
   * A string, or a number or boolean by its text: for names and labels where quotes are easily
   * forgotten.
   */
  public Optional<String> scalarText(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Scalar scalar) {
                return scalar.text();
              }
              throw wrong(node.where(), path(key), "a string", node);
            });
  }

  /** A whole number. */
  public Optional<Long> integer(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Num num && num.isLong()) {
                return num.longValue();
              }
              throw wrong(node.where(), path(key), "a whole number", node);
            });
  }

  /** A number. */
  public Optional<Double> number(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Num num) {
                return num.doubleValue();
              }
              throw wrong(node.where(), path(key), "a number", node);
            });
  }

  /** A boolean. */
  public Optional<Boolean> bool(String key) {
    return node(key)
        .map(
            node -> {
              if (node instanceof Node.Bool bool) {
                return bool.value();
              }
              throw wrong(node.where(), path(key), "true or false", node);
            });
  }

  /** The items of a list; empty when the key is absent. */
  public List<Node> list(String key) {
    return node(key)
        .map(
            node ->
                node.asList()
                    .orElseThrow(() -> wrong(node.where(), path(key), "a list", node))
                    .items())
        .orElse(List.of());
  }

  /** A list of strings; empty when the key is absent. */
  public List<String> texts(String key) {
    List<String> values = new ArrayList<>();
    for (Node item : list(key)) {
      values.add(
          item.asString()
              .orElseThrow(() -> wrong(item.where(), path(key), "a list of strings", item)));
    }
    return values;
  }

  /** An object of scalars by their texts, in order; empty when the key is absent. */
  public Map<String, String> textMap(String key) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, Node> field :
        object(key).map(Fields::object).map(Node.Obj::fields).orElse(Map.of()).entrySet()) {
      if (!(field.getValue() instanceof Node.Scalar scalar)) {
        throw wrong(
            field.getValue().where(),
            path(key) + "." + field.getKey(),
            "a string",
            field.getValue());
      }
      values.put(field.getKey(), scalar.text());
    }
    return values;
  }

  /** An inner object. */
  public Optional<Fields> object(String key) {
    return node(key)
        .map(
            node ->
                new Fields(
                    node.asObject()
                        .orElseThrow(
                            () -> wrong(node.where(), path(key), "an object with keys", node)),
                    path(key)));
  }

  /** One of the constants of an enum, written in lower case. */
  public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
    return text(key)
        .map(
            value ->
                Stream.of(type.getEnumConstants())
                    .filter(constant -> word(constant).equals(value))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            fail(
                                key,
                                "\""
                                    + value
                                    + "\" is not one of "
                                    + Stream.of(type.getEnumConstants())
                                        .map(Fields::word)
                                        .collect(Collectors.joining(", ")))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A string read by a function whose {@link IllegalArgumentException} says what is wrong with it.
   */
  public <T> Optional<T> parsed(String key, Function<String, T> reader) {
    return text(key)
        .map(
            value -> {
              try {
                return reader.apply(value);
              } catch (IllegalArgumentException e) {
                throw fail(key, e.getMessage());
              }
            });
  }

  /** The error that a key is missing; a key that nobody asked for may be the same, misspelt. */
  public CodecException missing(String key) {
    return object.fields().keySet().stream()
        .filter(given -> !known.contains(given))
        .filter(given -> Suggestion.nearest(given, Set.of(key)).isPresent())
        .findFirst()
        .map(given -> misspelt(given, key))
        .orElseGet(
            () -> new CodecException(object.where(), what + " lacks \"" + key + "\": add it"));
  }

  private CodecException misspelt(String given, String key) {
    return new CodecException(
        object.keyLocation(given),
        what + " lacks \"" + key + "\": did you mean that by \"" + given + "\"?");
  }

  /** An error at the value of a key. */
  public CodecException fail(String key, String problem) {
    return new CodecException(where(key), path(key) + ": " + problem);
  }

  /** Fails when the object has a key that nobody asked for. */
  public void done() {
    for (String key : object.fields().keySet()) {
      if (!known.contains(key)) {
        throw new CodecException(
            object.keyLocation(key), what + " has no property \"" + key + "\": " + advice(key));
      }
    }
  }

  private String advice(String key) {
    return Suggestion.nearest(key, known)
        .map(near -> "did you mean \"" + near + "\"?")
        .orElseGet(() -> "it knows " + String.join(", ", known));
  }

  private String path(String key) {
    return what + ", " + key;
  }

  private static CodecException wrong(Location where, String what, String wanted, Node got) {
    return new CodecException(where, what + " should be " + wanted + ", not a " + got.kind());
  }
}
