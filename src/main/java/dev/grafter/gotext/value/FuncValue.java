package dev.grafter.gotext.value;

import java.util.Objects;

/**
 * A function held as a value, for the builtin {@code call}.
 *
 * @param type the function's type, such as {@code func(string) string}
 * @param function what it does
 */
public record FuncValue(GoType type, GoFunction function) implements Value {
  public FuncValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(function, "function");
  }
}
