package dev.grafter.logs.relabel;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a {@link RelabelRule} does. */
public enum RelabelAction {
  /** Writes the replacement into the target label when the regex matches the joined sources. */
  REPLACE,
  /** Drops the target unless the regex matches. */
  KEEP,
  /** Drops the target when the regex matches. */
  DROP,
  /** Drops the target unless the target label equals the joined sources. */
  KEEPEQUAL,
  /** Drops the target when the target label equals the joined sources. */
  DROPEQUAL,
  /** Writes a hash of the joined sources, modulo {@link RelabelRule#modulus()}. */
  HASHMOD,
  /** Copies labels whose name matches to the replacement of the name. */
  LABELMAP,
  /** Removes labels whose name matches. */
  LABELDROP,
  /** Removes labels whose name does not match. */
  LABELKEEP,
  /** Writes the joined sources in lower case. */
  LOWERCASE,
  /** Writes the joined sources in upper case. */
  UPPERCASE;

  /** The word in configuration files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The action of a word in any case, as Prometheus reads it. */
  public static Optional<RelabelAction> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(action -> action.word().equals(lower)).findFirst();
  }

  boolean needsTarget() {
    return switch (this) {
      case REPLACE, HASHMOD, LOWERCASE, UPPERCASE, KEEPEQUAL, DROPEQUAL -> true;
      case KEEP, DROP, LABELMAP, LABELDROP, LABELKEEP -> false;
    };
  }

  boolean refusesReplacement() {
    return this == LOWERCASE || this == UPPERCASE || comparesOnly();
  }

  boolean comparesOnly() {
    return this == KEEPEQUAL || this == DROPEQUAL;
  }

  boolean usesRegexOnly() {
    return this == LABELDROP || this == LABELKEEP;
  }
}
