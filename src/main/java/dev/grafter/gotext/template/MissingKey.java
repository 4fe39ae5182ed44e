package dev.grafter.gotext.template;

/** What a template makes of a key that a map does not hold. */
public enum MissingKey {
  /** Prints {@code <no value>}: Go's default. */
  INVALID,
  /** Gives the zero value of the map's element type: Loki's choice. */
  ZERO,
  /** Fails. */
  ERROR
}
