package dev.grafter.logs.sample;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A program in a container.
 *
 * @param container the name of the container
 * @param service what it calls itself in its records
 * @param share how much it writes, compared with the others
 * @param lifetime how long it runs; empty for as long as the sample goes
 * @param acts what it does
 */
public record Program(
    String container, String service, int share, Optional<Duration> lifetime, List<Act> acts) {

  /** Checks and copies. */
  public Program {
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(lifetime, "lifetime");
    acts = List.copyOf(acts);
    if (acts.isEmpty() || share < 1) {
      throw new IllegalArgumentException(container + " needs a share and something that it does");
    }
  }

  /** A program that runs as long as the sample goes. */
  public static Program of(String container, String service, int share, Act... acts) {
    return new Program(container, service, share, Optional.empty(), List.of(acts));
  }

  /** This program, when it ends after a while. */
  public Program endingAfter(Duration newLifetime) {
    return new Program(container, service, share, Optional.of(newLifetime), acts);
  }
}
