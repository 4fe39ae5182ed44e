package dev.grafter.logql.syntax;

import java.util.Locale;

/** The functions over series. */
public enum VectorOperation {
  SUM,
  AVG,
  COUNT,
  MAX,
  MIN,
  STDDEV,
  STDVAR,
  BOTTOMK,
  TOPK,
  SORT,
  SORT_DESC,
  APPROX_TOPK;

  /** The name in a query. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when a whole number above 0 must come first. */
  public boolean takesParameter() {
    return this == TOPK || this == BOTTOMK || this == APPROX_TOPK;
  }

  /** True when the grouping must not name labels. */
  public boolean isSort() {
    return this == SORT || this == SORT_DESC;
  }
}
