package dev.grafter.model.alert;

/** How a series becomes one number. */
public enum Reducer {
  /** The last. */
  LAST("last", "last"),
  /** The sum. */
  SUM("sum", "sum"),
  /** The average. */
  MEAN("mean", "avg"),
  /** The smallest. */
  MIN("min", "min"),
  /** The largest. */
  MAX("max", "max"),
  /** How many there are. */
  COUNT("count", "count"),
  /** The one in the middle. */
  MEDIAN("median", "median");

  private final String word;
  private final String classic;

  Reducer(String word, String classic) {
    this.word = word;
    this.classic = classic;
  }

  /** Grafana's word in a reduce stage. */
  public String word() {
    return word;
  }

  /** Grafana's word in classic conditions. */
  public String classicWord() {
    return classic;
  }
}
