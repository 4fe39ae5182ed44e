package dev.grafter.logs.run;

/** The collector whose behaviour is followed where the two differ. */
public enum Flavour {
  /** Promtail 3.4. */
  PROMTAIL,
  /**
   * Alloy, running what its own converter makes of the pipeline: so without a limit on the lines of
   * a block, and packing with the entry's time, where Promtail's defaults were left unsaid.
   */
  ALLOY
}
