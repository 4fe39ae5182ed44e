package dev.grafter.logql.eval;

/** In which order a log query returns lines, and from which end it counts to the limit. */
public enum Direction {
  /** Newest first; Loki's default. */
  BACKWARD,
  /** Oldest first. */
  FORWARD
}
