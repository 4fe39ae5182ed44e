package dev.grafter.gotext.function;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * What functions see of the world.
 *
 * @param clock for {@code now} and its kin
 * @param regex for the regex functions
 * @param random for the random functions
 * @param variables the environment variables that {@code env} can read
 */
public record Environment(
    Clock clock, RegexEngine regex, RandomGenerator random, Map<String, String> variables) {
  public Environment {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(regex, "regex");
    Objects.requireNonNull(random, "random");
    variables = Map.copyOf(variables);
  }

  /** A world without environment variables, whose random numbers are the same in every run. */
  public static Environment of(Clock clock, RegexEngine regex) {
    return new Environment(clock, regex, new java.util.Random(0), Map.of());
  }
}
