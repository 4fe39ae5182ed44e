package dev.grafter.gotext.value;

import java.util.Objects;
import java.util.Optional;

/**
 * A Go type: what {@code %T} prints, and what Go's rules of assignment look at.
 *
 * @param kind the kind of the type's representation
 * @param text the type as Go prints it, such as {@code map[string]interface {}}
 * @param named whether the type has a name of its own ({@code time.Duration}); such types do not
 *     mix
 * @param element the type of the elements of a slice or map
 */
public record GoType(Kind kind, String text, boolean named, Optional<GoType> element) {
  public static final GoType BOOL = basic(Kind.BOOL);
  public static final GoType INT = basic(Kind.INT);
  public static final GoType INT32 = basic(Kind.INT32);
  public static final GoType INT64 = basic(Kind.INT64);
  public static final GoType UINT8 = basic(Kind.UINT8);
  public static final GoType UINT32 = basic(Kind.UINT32);
  public static final GoType UINT64 = basic(Kind.UINT64);
  public static final GoType FLOAT64 = basic(Kind.FLOAT64);
  public static final GoType COMPLEX128 = basic(Kind.COMPLEX128);
  public static final GoType STRING = basic(Kind.STRING);

  /** The empty interface: takes any value, and hides its type from field access. */
  public static final GoType ANY =
      new GoType(Kind.INTERFACE, "interface {}", false, Optional.empty());

  /**
   * The parameter type of builtins that look at a value as it is: nothing is unwrapped and nothing
   * refused, not even "no value".
   */
  public static final GoType REFLECT = named(Kind.REFLECT, "reflect.Value");

  public static final GoType TIME = named(Kind.STRUCT, "time.Time");
  public static final GoType DURATION = named(Kind.INT64, "time.Duration");
  public static final GoType MONTH = named(Kind.INT, "time.Month");
  public static final GoType WEEKDAY = named(Kind.INT, "time.Weekday");
  public static final GoType LIST_OF_ANY = sliceOf(ANY);
  public static final GoType LIST_OF_STRING = sliceOf(STRING);
  public static final GoType LIST_OF_INT = sliceOf(INT);
  public static final GoType MAP_OF_ANY = mapOf(ANY);
  public static final GoType MAP_OF_STRING = mapOf(STRING);

  public GoType {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(element, "element");
  }

  /** A type with a name of its own over a kind without elements, such as {@code time.Duration}. */
  public static GoType named(Kind kind, String text) {
    return new GoType(kind, text, true, Optional.empty());
  }

  /** A named type over another one, such as {@code template.KV} over a map of strings. */
  public static GoType named(String text, GoType underlying) {
    return new GoType(underlying.kind, text, true, underlying.element);
  }

  public static GoType sliceOf(GoType element) {
    return new GoType(Kind.SLICE, "[]" + element.text, false, Optional.of(element));
  }

  /** A map with string keys; templates meet no others. */
  public static GoType mapOf(GoType element) {
    return new GoType(Kind.MAP, "map[string]" + element.text, false, Optional.of(element));
  }

  private static GoType basic(Kind kind) {
    return new GoType(kind, kind.text(), true, Optional.empty());
  }

  /** Whether this is the empty interface. */
  public boolean isAny() {
    return kind == Kind.INTERFACE;
  }

  /** Whether this is {@link #REFLECT}. */
  public boolean isReflect() {
    return kind == Kind.REFLECT;
  }

  /** Whether elements of this slice or map are held as {@code interface {}}. */
  public boolean holdsInterfaces() {
    return element.isPresent() && element.get().kind == Kind.INTERFACE;
  }

  /** Go's assignability: the same type, any type to the empty interface, or one unnamed twin. */
  public boolean isAssignableTo(GoType target) {
    if (target.kind == Kind.INTERFACE || text.equals(target.text)) {
      return true;
    }
    return !(named && target.named)
        && kind == target.kind
        && element.isPresent()
        && element.equals(target.element);
  }

  /** The type's own text, as {@code %T} and error messages print it. */
  @Override
  public String toString() {
    return text;
  }
}
