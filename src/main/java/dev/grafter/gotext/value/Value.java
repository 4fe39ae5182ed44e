package dev.grafter.gotext.value;

import java.util.Objects;

/**
 * A Go value as templates see it. Immutable, but for the dictionaries that a template makes and
 * changes itself.
 */
public sealed interface Value
    permits Value.Invalid,
        Value.Boxed,
        Value.Bool,
        Value.Int,
        Value.Real,
        Value.Complex,
        Value.Text,
        ListValue,
        MapValue,
        StructValue,
        FuncValue {

  /** The type that Go's reflection reports; meaningless for {@link Values#INVALID}. */
  GoType type();

  static Value of(boolean value) {
    return value ? Values.TRUE : Values.FALSE;
  }

  static Value of(String value) {
    return value.isEmpty() ? Values.EMPTY : new Text(GoType.STRING, value);
  }

  static Value of(double value) {
    return new Real(GoType.FLOAT64, value);
  }

  /** A Go {@code int}. */
  static Value ofInt(long value) {
    return new Int(GoType.INT, value);
  }

  static Value ofInt64(long value) {
    return new Int(GoType.INT64, value);
  }

  /** Whether this is anything but {@link Values#INVALID}. */
  default boolean isValid() {
    return this != Values.INVALID;
  }

  /**
   * What an interface holds; any other value itself. A nil interface gives {@link Values#INVALID}.
   */
  default Value unboxed() {
    return this;
  }

  /** Whether this value is nil in Go's sense; {@link Values#INVALID} is. */
  default boolean isNil() {
    return false;
  }

  /** The kind of the value's type; only for valid values. */
  default Kind kind() {
    return type().kind();
  }

  /**
   * What the value's {@code Error} or {@code String} method returns, which is what most printing
   * verbs print; null for a value without such a method.
   */
  default String ownText() {
    return null;
  }

  /** The method of that name with this value as its receiver, or null when there is none. */
  default GoFunction method(String name) {
    return null;
  }

  /** The absent value. */
  record Invalid() implements Value {
    @Override
    public GoType type() {
      return GoType.ANY;
    }

    @Override
    public boolean isNil() {
      return true;
    }
  }

  /**
   * A value whose static type is {@code interface {}}, as elements of {@code []interface {}} are.
   */
  record Boxed(Value inner) implements Value {
    public Boxed {
      Objects.requireNonNull(inner, "inner");
    }

    @Override
    public GoType type() {
      return GoType.ANY;
    }

    @Override
    public Value unboxed() {
      return inner;
    }

    @Override
    public boolean isNil() {
      return !inner.isValid();
    }
  }

  /** A bool. */
  record Bool(boolean value) implements Value {
    @Override
    public GoType type() {
      return GoType.BOOL;
    }
  }

  /** An integer of any signed or unsigned type; unsigned ones use all 64 bits. */
  record Int(GoType type, long value) implements Value {
    public Int {
      Objects.requireNonNull(type, "type");
    }

    @Override
    public String ownText() {
      return NamedIntegers.text(type, value);
    }

    @Override
    public GoFunction method(String name) {
      return NamedIntegers.method(type, value, name);
    }
  }

  /** A float64, or a named type over it. */
  record Real(GoType type, double value) implements Value {
    public Real {
      Objects.requireNonNull(type, "type");
    }
  }

  /** A complex128. */
  record Complex(double real, double imaginary) implements Value {
    @Override
    public GoType type() {
      return GoType.COMPLEX128;
    }
  }

  /**
   * A string, or a named type over it. Bytes that are not UTF-8 are held as {@link
   * dev.grafter.gotext.GoString} explains.
   */
  record Text(GoType type, String value) implements Value {
    public Text {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(value, "value");
    }
  }
}
