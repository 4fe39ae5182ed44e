package dev.grafter.scenario;

import dev.grafter.codec.Location;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that a scenario names.
 *
 * @param path the file, resolved against the folder of the scenario
 * @param where the place in the scenario that names it
 */
public record FileRef(Path path, Location where) {

  /** Checks that both are given. */
  public FileRef {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(where, "where");
  }
}
