package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoDuration;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A length of time in a query: a range, an offset, or the right side of a duration filter. */
public sealed interface Interval {
  /** No time at all; as an offset the same as none. */
  static Interval zero() {
    return Fixed.ZERO;
  }

  /** So many nanoseconds. */
  static Interval ofNanos(long nanos) {
    return new Fixed(nanos);
  }

  /** What Grafana's variable stands for. */
  static Interval of(Variable variable) {
    return new Templated(variable, "");
  }

  /** The duration, to the nanosecond; at most 292 years. */
  static Interval of(Duration duration) {
    return new Fixed(duration.toNanos());
  }

  /**
   * Nanoseconds.
   *
   * @throws UnresolvedVariableException when it is a variable
   */
  long nanos();

  /** The variable that stands for it, if it is one. */
  Optional<Variable> variable();

  /** True for a known length of zero. */
  default boolean isZero() {
    return equals(Fixed.ZERO);
  }

  /** A known length, which may be negative where the grammar allows it. */
  record Fixed(long nanos) implements Interval {
    private static final Fixed ZERO = new Fixed(0);

    @Override
    public Optional<Variable> variable() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return GoDuration.format(nanos);
    }
  }

  /**
   * A length that Grafana fills in, such as {@code $__auto}.
   *
   * @param name the variable
   * @param unit what stands right behind it, as in {@code ${__range_s}s}; mostly nothing
   */
  record Templated(Variable name, String unit) implements Interval {
    /** Refuses null. */
    public Templated {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(unit, "unit");
    }

    @Override
    public long nanos() {
      throw new UnresolvedVariableException(name);
    }

    @Override
    public Optional<Variable> variable() {
      return Optional.of(name);
    }

    @Override
    public String toString() {
      return name.text() + unit;
    }
  }
}
