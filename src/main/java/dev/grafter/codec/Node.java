package dev.grafter.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * An immutable value of JSON or YAML. Two nodes are equal when their values are equal: neither
 * place, nor spelling (1.0 and 1), nor the order of an object's keys counts; the order is kept all
 * the same and is the order of printing.
 */
public sealed interface Node permits Node.Obj, Node.Arr, Node.Scalar {

  /** Where the value was written. */
  Location where();

  /** The same value at another place. */
  Node at(Location where);

  /**
   * The kind in words that a user knows: {@code object}, {@code list}, {@code string}, {@code
   * number}, {@code boolean} or {@code null}.
   */
  String kind();

  /** A value without inner values. */
  sealed interface Scalar extends Node permits Str, Num, Bool, Null {

    /**
     * The text as it was written, without quotes; for built values, the text that would be printed.
     */
    String text();
  }

  /** A string. */
  static Str of(String value) {
    return new Str(value, Location.NONE, false);
  }

  /** A whole number. */
  static Num of(long value) {
    return new Num(Long.toString(value), Location.NONE);
  }

  /** A number; not an infinity and not NaN. */
  static Num of(double value) {
    return new Num(BigDecimal.valueOf(value).toString(), Location.NONE);
  }

  /** A boolean. */
  static Bool of(boolean value) {
    return new Bool(value, Boolean.toString(value), Location.NONE);
  }

  /** A list of strings. */
  static Arr strings(Collection<String> values) {
    List<Node> items = new ArrayList<>(values.size());
    values.forEach(value -> items.add(of(value)));
    return new Arr(items, Location.NONE);
  }

  /** A list. */
  static Arr list(Node... items) {
    return new Arr(Arrays.asList(items), Location.NONE);
  }

  /** A list. */
  static Arr list(Collection<? extends Node> items) {
    return new Arr(List.copyOf(items), Location.NONE);
  }

  /**
   * An empty object to add to with {@link Obj#with}; for more than a few keys use {@link
   * #object()}.
   */
  static Obj empty() {
    return new Obj(Map.of(), Map.of(), Location.NONE);
  }

  /** A builder of an object that keeps the order of its calls. */
  static ObjBuilder object() {
    return new ObjBuilder();
  }

  /** The null value. */
  static Null nil() {
    return new Null("null", Location.NONE);
  }

  /** An object of strings, in the map's order. */
  static Obj object(Map<String, String> values) {
    ObjBuilder builder = object();
    values.forEach(builder::put);
    return builder.build();
  }

  /** This node as an object, or empty when it is something else. */
  default Optional<Obj> asObject() {
    return this instanceof Obj obj ? Optional.of(obj) : Optional.empty();
  }

  /** This node as a list, or empty when it is something else. */
  default Optional<Arr> asList() {
    return this instanceof Arr arr ? Optional.of(arr) : Optional.empty();
  }

  /** This node's string, or empty when it is something else. */
  default Optional<String> asString() {
    return this instanceof Str str ? Optional.of(str.value()) : Optional.empty();
  }

  /** Whether this is the null value. */
  default boolean isNull() {
    return this instanceof Null;
  }

  /** A mapping of names to values, in order. */
  final class Obj implements Node {
    private final Map<String, Node> fields;
    private final Map<String, Location> keys;
    private final Map<String, Location> repeated;
    private final Map<String, Scalar> typedKeys;
    private final Location where;

    Obj(Map<String, Node> fields, Map<String, Location> keys, Location where) {
      this(fields, keys, Map.of(), Map.of(), where);
    }

    Obj(
        Map<String, Node> fields,
        Map<String, Location> keys,
        Map<String, Location> repeated,
        Map<String, Scalar> typedKeys,
        Location where) {
      this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
      this.keys = Map.copyOf(keys);
      this.repeated = Collections.unmodifiableMap(new LinkedHashMap<>(repeated));
      this.typedKeys = Map.copyOf(typedKeys);
      this.where = Objects.requireNonNull(where);
    }

    /** The fields in order; unmodifiable. */
    public Map<String, Node> fields() {
      return fields;
    }

    /** The value of a key, or null when the key is absent. */
    public Node get(String key) {
      return fields.get(key);
    }

    /** The value of a key. */
    public Optional<Node> find(String key) {
      return Optional.ofNullable(fields.get(key));
    }

    /** The value at a path of keys, or empty when one is absent or no object. */
    public Optional<Node> find(String first, String... rest) {
      Optional<Node> node = find(first);
      for (String key : rest) {
        node = node.flatMap(Node::asObject).flatMap(obj -> obj.find(key));
      }
      return node;
    }

    /** The string at a path of keys, or empty when there is none. */
    public Optional<String> text(String first, String... rest) {
      return find(first, rest).flatMap(Node::asString);
    }

    /** The items of the list at a path of keys; none when there is no list. */
    public List<Node> items(String first, String... rest) {
      return find(first, rest).flatMap(Node::asList).map(Arr::items).orElse(List.of());
    }

    /** The objects in the list at a path of keys; what is no object is left out. */
    public List<Obj> objects(String first, String... rest) {
      return items(first, rest).stream().flatMap(item -> item.asObject().stream()).toList();
    }

    /** Whether the key is present, with whatever value. */
    public boolean has(String key) {
      return fields.containsKey(key);
    }

    /** Where the key itself was written; the object's own place when that is unknown. */
    public Location keyLocation(String key) {
      return keys.getOrDefault(key, where);
    }

    /**
     * The keys that were written more than once, with the place where each was first written; only
     * a reader that lets the last of two equal keys win gives any.
     */
    public Map<String, Location> repeated() {
      return repeated;
    }

    /**
     * What a YAML key is when it is no string: in the dialect of go-yaml v2, {@code n:} is the
     * boolean false, which readers that want names refuse. Empty for every ordinary key.
     */
    public Optional<Scalar> typedKey(String key) {
      return Optional.ofNullable(typedKeys.get(key));
    }

    /** The number of keys. */
    public int size() {
      return fields.size();
    }

    /** A copy in which the key has this value, at its old position or at the end. */
    public Obj with(String key, Node value) {
      Map<String, Node> copy = new LinkedHashMap<>(fields);
      copy.put(key, Objects.requireNonNull(value, key));
      return new Obj(copy, keys, repeated, typedKeys, where);
    }

    /** A copy in which the key has this string. */
    public Obj with(String key, String value) {
      return with(key, Node.of(value));
    }

    /** A copy without these keys. */
    public Obj without(String... names) {
      Map<String, Node> copy = new LinkedHashMap<>(fields);
      for (String name : names) {
        copy.remove(name);
      }
      return copy.size() == fields.size() ? this : new Obj(copy, keys, repeated, typedKeys, where);
    }

    /** A copy in which each value went through the function; a null answer removes the key. */
    public Obj map(UnaryOperator<Node> change) {
      Map<String, Node> copy = new LinkedHashMap<>();
      fields.forEach(
          (key, value) -> {
            Node changed = change.apply(value);
            if (changed != null) {
              copy.put(key, changed);
            }
          });
      return new Obj(copy, keys, repeated, typedKeys, where);
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Obj at(Location place) {
      return new Obj(fields, keys, repeated, typedKeys, place);
    }

    @Override
    public String kind() {
      return "object";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Obj obj && fields.equals(obj.fields);
    }

    @Override
    public int hashCode() {
      return fields.hashCode();
    }

    @Override
    public String toString() {
      return Json.write(this);
    }
  }

  /** A list of values. */
  final class Arr implements Node {
    private final List<Node> items;
    private final Location where;

    Arr(List<Node> items, Location where) {
      this.items = List.copyOf(items);
      this.where = Objects.requireNonNull(where);
    }

    /** The values in order; unmodifiable. */
    public List<Node> items() {
      return items;
    }

    /** The number of values. */
    public int size() {
      return items.size();
    }

    /** A copy in which each value went through the function; a null answer removes the value. */
    public Arr map(UnaryOperator<Node> change) {
      List<Node> copy = new ArrayList<>(items.size());
      for (Node item : items) {
        Node changed = change.apply(item);
        if (changed != null) {
          copy.add(changed);
        }
      }
      return new Arr(copy, where);
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Arr at(Location place) {
      return new Arr(items, place);
    }

    @Override
    public String kind() {
      return "list";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Arr arr && items.equals(arr.items);
    }

    @Override
    public int hashCode() {
      return items.hashCode();
    }

    @Override
    public String toString() {
      return Json.write(this);
    }
  }

  /** A string. */
  final class Str implements Scalar {
    private final String value;
    private final Location where;
    private final boolean plain;

    Str(String value, Location where, boolean plain) {
      this.value = Objects.requireNonNull(value, "value");
      this.where = Objects.requireNonNull(where);
      this.plain = plain;
    }

    /** The string. */
    public String value() {
      return value;
    }

    /**
     * Whether it was written in YAML without quotes, so that a reader that wants another type may
     * look at it again.
     */
    public boolean plain() {
      return plain;
    }

    @Override
    public String text() {
      return value;
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Str at(Location place) {
      return new Str(value, place, plain);
    }

    @Override
    public String kind() {
      return "string";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Str str && value.equals(str.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return Json.write(this);
    }
  }

  /** A finite number of any size. */
  final class Num implements Scalar {
    private final String text;
    private final BigDecimal value;
    private final Location where;

    Num(String text, Location where) {
      this(text, new BigDecimal(text), where);
    }

    Num(String text, BigDecimal value, Location where) {
      this.text = text;
      this.value = value;
      this.where = Objects.requireNonNull(where);
    }

    /** The exact value. */
    public BigDecimal value() {
      return value;
    }

    /** Whether the value has no fraction and fits a long. */
    public boolean isLong() {
      return value.signum() == 0
          || (value.precision() - value.scale() <= 19 && fraction().signum() == 0 && fits());
    }

    private BigDecimal fraction() {
      return value.remainder(BigDecimal.ONE);
    }

    private boolean fits() {
      return value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0
          && value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    }

    /** The value as a long; the fraction is cut off. */
    public long longValue() {
      return value.longValue();
    }

    /** The nearest double. */
    public double doubleValue() {
      return value.doubleValue();
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Num at(Location place) {
      return new Num(text, value, place);
    }

    @Override
    public String kind() {
      return "number";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Num num && value.compareTo(num.value) == 0;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(value.doubleValue());
    }

    @Override
    public String toString() {
      return Json.write(this);
    }
  }

  /** A boolean. */
  final class Bool implements Scalar {
    private final boolean value;
    private final String text;
    private final Location where;

    Bool(boolean value, String text, Location where) {
      this.value = value;
      this.text = text;
      this.where = Objects.requireNonNull(where);
    }

    /** The value. */
    public boolean value() {
      return value;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Bool at(Location place) {
      return new Bool(value, text, place);
    }

    @Override
    public String kind() {
      return "boolean";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bool bool && value == bool.value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }

    @Override
    public String toString() {
      return Json.write(this);
    }
  }

  /** The null value, also that of an empty YAML value. */
  final class Null implements Scalar {
    private final String text;
    private final Location where;

    Null(String text, Location where) {
      this.text = text;
      this.where = Objects.requireNonNull(where);
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public Location where() {
      return where;
    }

    @Override
    public Null at(Location place) {
      return new Null(text, place);
    }

    @Override
    public String kind() {
      return "null";
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Null;
    }

    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public String toString() {
      return "null";
    }
  }

  /** Builds an object; the order of the calls is the order of the keys. */
  final class ObjBuilder {
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private ObjBuilder() {}

    /** Sets a key. */
    public ObjBuilder put(String key, Node value) {
      fields.put(key, Objects.requireNonNull(value, key));
      return this;
    }

    /** Sets a key to a string. */
    public ObjBuilder put(String key, String value) {
      return put(key, Node.of(value));
    }

    /** Sets a key to a whole number. */
    public ObjBuilder put(String key, long value) {
      return put(key, Node.of(value));
    }

    /** Sets a key to a number. */
    public ObjBuilder put(String key, double value) {
      return put(key, Node.of(value));
    }

    /** Sets a key to a boolean. */
    public ObjBuilder put(String key, boolean value) {
      return put(key, Node.of(value));
    }

    /** Sets a key when there is a value. */
    public ObjBuilder put(String key, Optional<? extends Node> value) {
      value.ifPresent(node -> put(key, node));
      return this;
    }

    /** Sets a key to a string when there is one. */
    public ObjBuilder putText(String key, Optional<String> value) {
      value.ifPresent(text -> put(key, text));
      return this;
    }

    /** Sets a key unless the string is empty. */
    public ObjBuilder putNonEmpty(String key, String value) {
      return value.isEmpty() ? this : put(key, value);
    }

    /** Adds every field of an object. */
    public ObjBuilder putAll(Obj other) {
      fields.putAll(other.fields());
      return this;
    }

    /** The object. */
    public Obj build() {
      return new Obj(fields, Map.of(), Location.NONE);
    }
  }
}
