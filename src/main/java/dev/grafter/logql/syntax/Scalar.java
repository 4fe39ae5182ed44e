package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoFloat;
import java.util.Objects;
import java.util.Optional;

/** A number of a query: a literal, the parameter of an aggregation, a compared value. */
public sealed interface Scalar {
  /** A known number. */
  static Scalar of(double value) {
    return new Fixed(value);
  }

  /** What Grafana's variable stands for. */
  static Scalar of(Variable variable) {
    return new Templated(variable);
  }

  /**
   * The number.
   *
   * @throws UnresolvedVariableException when it is a variable
   */
  double value();

  /** The variable that stands for it, if it is one. */
  Optional<Variable> variable();

  /** A known number; infinities and NaN can come from folded arithmetic. */
  record Fixed(double value) implements Scalar {
    @Override
    public Optional<Variable> variable() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return GoFloat.formatG(value);
    }
  }

  /** A number that Grafana fills in, such as {@code $threshold}. */
  record Templated(Variable name) implements Scalar {
    /** Refuses null. */
    public Templated {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public double value() {
      throw new UnresolvedVariableException(name);
    }

    @Override
    public Optional<Variable> variable() {
      return Optional.of(name);
    }

    @Override
    public String toString() {
      return name.text();
    }
  }
}
