package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions that a template may call, beside Go's builtins; a name here hides a builtin.
 * Immutable.
 */
public final class FuncMap {
  public static final FuncMap EMPTY = new FuncMap(Map.of());

  private final Map<String, GoFunction> functions;

  private FuncMap(Map<String, GoFunction> functions) {
    this.functions = Map.copyOf(functions);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The function of that name, or null. */
  GoFunction find(String name) {
    return functions.get(name);
  }

  /** Its names, sorted. */
  public Set<String> names() {
    return new TreeSet<>(functions.keySet());
  }

  /** This map and another; where both have a name, the other's function counts. */
  public FuncMap and(FuncMap other) {
    Map<String, GoFunction> all = new HashMap<>(functions);
    all.putAll(other.functions);
    return new FuncMap(all);
  }

  /**
   * Only the functions of these names.
   *
   * @throws IllegalArgumentException when one is missing
   */
  public FuncMap only(Collection<String> names) {
    Map<String, GoFunction> kept = new HashMap<>();
    for (String name : names) {
      GoFunction function = functions.get(name);
      if (function == null) {
        throw new IllegalArgumentException("no function " + name);
      }
      kept.put(name, function);
    }
    return new FuncMap(kept);
  }

  /** Collects functions; a later one of the same name replaces the earlier. */
  public static final class Builder {
    private final Map<String, GoFunction> functions = new HashMap<>();

    private Builder() {}

    /** Adds a function of exactly these parameters. */
    public Builder add(String name, GoFunction.Body body, GoType... parameters) {
      return add(name, GoFunction.of(body, parameters));
    }

    /** Adds a function whose last parameter repeats. */
    public Builder addVariadic(String name, GoFunction.Body body, GoType... parameters) {
      return add(name, GoFunction.variadic(body, parameters));
    }

    public Builder add(String name, GoFunction function) {
      functions.put(name, function);
      return this;
    }

    public Builder addAll(FuncMap other) {
      functions.putAll(other.functions);
      return this;
    }

    public FuncMap build() {
      return new FuncMap(functions);
    }
  }
}
