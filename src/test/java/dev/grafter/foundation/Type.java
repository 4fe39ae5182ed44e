package dev.grafter.foundation;

import java.util.List;
import java.util.Map;

/** A type of TypeScript, as far as the SDK's declarations use them. */
sealed interface Type {

  /** {@code any}, {@code unknown}. */
  record Any() implements Type {}

  /** {@code string}, {@code number}, {@code boolean}, {@code null}. */
  record Primitive(String name) implements Type {}

  /** One text or number as a type. */
  record Literal(String text, boolean quoted) implements Type {}

  /** {@code T[]}. */
  record Items(Type of) implements Type {}

  /** {@code Record<string, T>}. */
  record Dictionary(Type values) implements Type {}

  /** {@code A | B}. */
  record Union(List<Type> options) implements Type {}

  /**
   * An interface or an object type.
   *
   * @param name its qualified name; of an object type that of the field that holds it
   * @param fields the fields by name
   */
  record Shape(String name, Map<String, Field> fields) implements Type {}

  /** A field, that may be absent. */
  record Field(Type type, boolean optional) {}

  /** An enum: the value of each of its names, as JSON. */
  record Choice(String name, Map<String, String> values) implements Type {}

  /**
   * A name where it is used: of a type of the same module, of another one, or of one value of an
   * enum.
   */
  record Name(String module, List<String> path) implements Type {}
}
