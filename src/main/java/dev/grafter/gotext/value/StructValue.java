package dev.grafter.gotext.value;

import java.util.List;

/** A Go struct, or a pointer to one: named fields, and perhaps methods. */
public non-sealed interface StructValue extends Value {

  /** The value of an exported field, or null when the struct has none of that name. */
  default Value field(String name) {
    return null;
  }

  /** The names of the fields in declaration order, as {@code %v} prints them. */
  default List<String> fieldNames() {
    return List.of();
  }
}
