package dev.grafter.gotext.value;

import java.util.List;
import java.util.Objects;

/**
 * A function that templates can call: its parameter types, by which the engine checks and converts
 * the arguments as Go does, and its body.
 *
 * @param parameters the types of the parameters; the last one repeats when variadic
 * @param variadic whether the last parameter takes any number of arguments
 * @param body what the function does
 */
public record GoFunction(List<GoType> parameters, boolean variadic, Body body) {
  public GoFunction {
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(body, "body");
    if (variadic && parameters.isEmpty()) {
      throw new IllegalArgumentException("a variadic function needs a parameter");
    }
  }

  /** A function of exactly these parameters. */
  public static GoFunction of(Body body, GoType... parameters) {
    return new GoFunction(List.of(parameters), false, body);
  }

  /** A function whose last parameter repeats. */
  public static GoFunction variadic(Body body, GoType... parameters) {
    return new GoFunction(List.of(parameters), true, body);
  }

  /** How many arguments must be given at least. */
  public int fixedParameters() {
    return variadic ? parameters.size() - 1 : parameters.size();
  }

  /** The type of the argument at an index; those past the end of a variadic list share the last. */
  public GoType parameter(int index) {
    return parameters.get(Math.min(index, parameters.size() - 1));
  }

  /** What a function does with checked arguments. */
  @FunctionalInterface
  public interface Body {
    /**
     * Computes the result.
     *
     * @param call the data of the running template
     * @param args the arguments, each assignable to its parameter; a parameter of type {@link
     *     GoType#ANY} gets the value itself, or {@link Values#NIL} for nil
     * @return the result; nil of type {@code interface {}} is {@link Values#NIL}
     * @throws FunctionError when Go's function returns an error or panics
     */
    Value apply(Call call, Value[] args);
  }

  /** What a function may know of the execution that calls it. */
  public interface Call {
    /** The data that the whole template was executed with. */
    Value data();

    /** The longest text, in characters, that a function may make. */
    int maxText();
  }
}
