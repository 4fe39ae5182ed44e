package dev.grafter.logql.syntax;

/** One method for each type of label filter. */
public interface LabelFilterVisitor<R> {
  /** A comparison of texts. */
  R string(LabelFilter.StringFilter filter);

  /** A comparison of numbers. */
  R number(LabelFilter.NumberFilter filter);

  /** A comparison of durations. */
  R duration(LabelFilter.DurationFilter filter);

  /** A comparison of sizes. */
  R bytes(LabelFilter.BytesFilter filter);

  /** A test of an address. */
  R ip(LabelFilter.IpFilter filter);

  /** Both of two filters. */
  R and(LabelFilter.And and);

  /** One of two filters. */
  R or(LabelFilter.Or or);
}
