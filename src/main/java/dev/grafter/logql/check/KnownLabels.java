package dev.grafter.logql.check;

import java.util.Optional;
import java.util.Set;

/** Which labels stored lines have. A query for any other finds nothing, and nobody says so. */
public interface KnownLabels {

  /** The label, if lines can have it. */
  Optional<Known> known(String label);

  /** The names of all labels, to suggest another. */
  Set<String> names();

  /**
   * What is known of a label.
   *
   * @param indexed whether it can stand in a stream selector; if not it is structured metadata
   * @param values all values that it can have; empty when any is possible
   */
  record Known(boolean indexed, Optional<Set<String>> values) {
    /** Copies the values. */
    public Known {
      values = values.map(Set::copyOf);
    }
  }

  /** Knows nothing, so that any label and value will do. */
  static KnownLabels anything() {
    return Anything.INSTANCE;
  }

  /** Takes every label for indexed, with any value. */
  enum Anything implements KnownLabels {
    INSTANCE;

    @Override
    public Optional<Known> known(String label) {
      return Optional.of(new Known(true, Optional.empty()));
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }
}
