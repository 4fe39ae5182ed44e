package dev.grafter.logql;

import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.RangeAggregation;
import dev.grafter.logql.syntax.RangeOperation;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Unwrap;
import java.util.Optional;

/**
 * A log query whose samples are a label's values.
 *
 * @param query where the values come from
 * @param unwrap which label, how read
 * @param grouping how values of different series come together, where said
 */
public record UnwrappedPipeline(LogQuery query, Unwrap unwrap, Optional<Grouping> grouping) {

  /** A filter applied once the value is known, such as {@code __error__=""}. */
  public UnwrappedPipeline filter(LabelFilter filter) {
    Unwrap longer =
        new Unwrap(unwrap.label(), unwrap.conversion(), LogQl.append(unwrap.filters(), filter));
    return new UnwrappedPipeline(query, longer, grouping);
  }

  /** {@code by (labels)} behind the range function. */
  public UnwrappedPipeline by(String... labels) {
    return grouped(new Grouping(false, Names.labels(labels)));
  }

  /** {@code without (labels)} behind the range function. */
  public UnwrappedPipeline without(String... labels) {
    return grouped(new Grouping(true, Names.labels(labels)));
  }

  private UnwrappedPipeline grouped(Grouping newGrouping) {
    return new UnwrappedPipeline(query, unwrap, Optional.of(newGrouping));
  }

  /** Sum of the values in the window. */
  public Metric sumOverTime(Interval window) {
    return over(window, RangeOperation.SUM_OVER_TIME);
  }

  /** Mean of the values in the window. */
  public Metric avgOverTime(Interval window) {
    return over(window, RangeOperation.AVG_OVER_TIME);
  }

  /** Largest value in the window. */
  public Metric maxOverTime(Interval window) {
    return over(window, RangeOperation.MAX_OVER_TIME);
  }

  /** Smallest value in the window. */
  public Metric minOverTime(Interval window) {
    return over(window, RangeOperation.MIN_OVER_TIME);
  }

  /** Last value in the window. */
  public Metric lastOverTime(Interval window) {
    return over(window, RangeOperation.LAST_OVER_TIME);
  }

  /**
   * A quantile of the values in the window.
   *
   * @param quantile 0 to 1
   */
  public Metric quantileOverTime(double quantile, Interval window) {
    Scalar parameter = Scalar.of(Names.finite(quantile));
    return over(window, Interval.zero(), RangeOperation.QUANTILE_OVER_TIME, Optional.of(parameter));
  }

  private Metric over(Interval window, RangeOperation operation) {
    return over(window, Interval.zero(), operation);
  }

  /** Any function of the values in the window, which is moved back by the offset. */
  public Metric over(Interval window, Interval offset, RangeOperation operation) {
    return over(window, offset, operation, Optional.empty());
  }

  private Metric over(
      Interval window, Interval offset, RangeOperation operation, Optional<Scalar> parameter) {
    LogRange range = new LogRange(query, Optional.of(unwrap), Windows.checked(window), offset);
    return new Metric(new RangeAggregation(operation, parameter, range, grouping));
  }
}
