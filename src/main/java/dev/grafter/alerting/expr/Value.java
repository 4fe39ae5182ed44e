package dev.grafter.alerting.expr;

import dev.grafter.logql.eval.Labels;
import java.util.List;
import java.util.Objects;

/** One of the values that a query or an expression gives. */
public sealed interface Value {

  /** What tells it from the others of the same stage. */
  default Labels labels() {
    return Labels.EMPTY;
  }

  /** Grafana's word for its type, as errors spell it. */
  String type();

  /**
   * A number of a series.
   *
   * @param labels the series
   * @param value the number, perhaps null
   */
  record Numeric(Labels labels, Double value) implements Value {
    /** Refuses missing labels. */
    public Numeric {
      Objects.requireNonNull(labels, "labels");
    }

    @Override
    public String type() {
      return "numberSet";
    }
  }

  /**
   * A number that belongs to no series.
   *
   * @param value the number, perhaps null
   */
  record Scalar(Double value) implements Value {
    @Override
    public String type() {
      return "scalar";
    }
  }

  /**
   * The course of a series.
   *
   * @param labels the series
   * @param points its points in the order of time
   */
  record Series(Labels labels, List<Point> points) implements Value {
    /** Copies the points. */
    public Series {
      Objects.requireNonNull(labels, "labels");
      points = List.copyOf(points);
    }

    @Override
    public String type() {
      return "seriesSet";
    }
  }

  /** A point of a series: its time in nanoseconds since 1970 and its value, perhaps null. */
  record Point(long nanos, Double value) {}

  /** That a query answered with nothing. */
  record NoData() implements Value {
    @Override
    public String type() {
      return "noData";
    }
  }
}
