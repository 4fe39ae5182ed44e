package dev.grafter.logql.syntax;

import java.util.Locale;

/** The functions of a log range. */
public enum RangeOperation {
  COUNT_OVER_TIME(Needs.LINES, false),
  RATE(Needs.EITHER, false),
  RATE_COUNTER(Needs.VALUES, false),
  BYTES_OVER_TIME(Needs.LINES, false),
  BYTES_RATE(Needs.LINES, false),
  AVG_OVER_TIME(Needs.VALUES, true),
  SUM_OVER_TIME(Needs.VALUES, false),
  MIN_OVER_TIME(Needs.VALUES, true),
  MAX_OVER_TIME(Needs.VALUES, true),
  STDVAR_OVER_TIME(Needs.VALUES, true),
  STDDEV_OVER_TIME(Needs.VALUES, true),
  QUANTILE_OVER_TIME(Needs.VALUES, true),
  FIRST_OVER_TIME(Needs.VALUES, true),
  LAST_OVER_TIME(Needs.VALUES, true),
  ABSENT_OVER_TIME(Needs.EITHER, false);

  /** Whether the range must, may or must not have an unwrap. */
  private enum Needs {
    LINES,
    VALUES,
    EITHER
  }

  private final Needs needs;
  private final boolean grouping;

  RangeOperation(Needs needs, boolean grouping) {
    this.needs = needs;
    this.grouping = grouping;
  }

  /** The name in a query. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when it works on a range with an unwrap. */
  public boolean takesUnwrap() {
    return needs != Needs.LINES;
  }

  /** True when it works on a range without an unwrap. */
  public boolean takesLines() {
    return needs != Needs.VALUES;
  }

  /** True when {@code by} and {@code without} may follow. */
  public boolean takesGrouping() {
    return grouping;
  }

  /** True when a number must come first. */
  public boolean takesParameter() {
    return this == QUANTILE_OVER_TIME;
  }
}
