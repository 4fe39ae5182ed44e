package dev.grafter.gotext.value;

import java.util.List;

/**
 * A Go map with string keys. Callers implement it over their own labels, so that nothing is copied
 * for a template that reads one of them.
 */
public non-sealed interface MapValue extends Value {

  /** The value of a key, unboxed, or null when there is none. */
  Value get(String key);

  /** How many keys there are. */
  int size();

  /** All keys, sorted by their bytes, as Go prints and ranges over them. */
  List<String> sortedKeys();

  @Override
  default GoType type() {
    return GoType.MAP_OF_STRING;
  }

  /**
   * The entry as Go's reflection gives it: boxed when the map holds interfaces; null when missing.
   */
  default Value entry(String key) {
    Value value = get(key);
    if (value == null || value instanceof Boxed || !type().holdsInterfaces()) {
      return value;
    }
    return new Boxed(value);
  }

  /** What a missing key gives where the template asks for zero values. */
  default Value zero() {
    return type().holdsInterfaces() ? Values.NIL : Values.EMPTY;
  }
}
