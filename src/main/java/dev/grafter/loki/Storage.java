package dev.grafter.loki;

/** Where a ruler keeps its rules, which decides whether its API takes writes. */
enum Storage {
  /** In an object store: the API reads and writes. */
  OBJECTS,
  /** In files on its disk: the API only reads. */
  FILES
}
