package dev.grafter.fleet;

/** How many Lokis a level runs. */
public enum LokiMode {
  /** One process with its data on one volume. */
  SINGLE,
  /**
   * Three processes that each do everything and find each other by gossip, their data in an object
   * store, behind a gateway that has the name and the port of the single one.
   */
  HA
}
