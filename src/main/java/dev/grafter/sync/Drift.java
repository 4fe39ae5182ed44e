package dev.grafter.sync;

import dev.grafter.model.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * How an object on a server differs from the model.
 *
 * @param key which object
 * @param title what people call it
 * @param kind on which side it is
 * @param differences what differs, from the model to the server
 */
public record Drift(ResourceKey key, String title, Kind kind, List<Difference> differences) {

  /** On which side an object is. */
  public enum Kind {
    /** On both, with other content. */
    CHANGED,
    /** On the server alone. */
    ADDED,
    /** In the model alone. */
    MISSING
  }

  /** Copies. */
  public Drift {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(kind, "kind");
    differences = List.copyOf(differences);
  }
}
