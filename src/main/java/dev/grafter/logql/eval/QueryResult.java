package dev.grafter.logql.eval;

import java.util.List;

/**
 * What a query answers. Times of samples are in milliseconds since 1970, as Loki's API has them.
 */
public sealed interface QueryResult {

  /**
   * A number.
   *
   * @param millis the time
   * @param value the number
   */
  record Scalar(long millis, double value) implements QueryResult {}

  /**
   * One sample a series, at one time.
   *
   * @param millis the time
   * @param samples ordered by labels, or by value where the query sorts
   */
  record Vector(long millis, List<Sample> samples) implements QueryResult {
    /** Copies the list. */
    public Vector {
      samples = List.copyOf(samples);
    }
  }

  /** Several samples a series, ordered by labels. */
  record Matrix(List<Series> series) implements QueryResult {
    /** Copies the list. */
    public Matrix {
      series = List.copyOf(series);
    }
  }

  /**
   * A series over time.
   *
   * @param labels the series
   * @param points its samples in the order of time
   */
  record Series(Labels labels, List<Point> points) {
    /** Copies the list. */
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A value at a time.
   *
   * @param millis the time
   * @param value the value
   */
  record Point(long millis, double value) {}

  /** Lines by their labels, ordered by these; within a stream in the order that was asked for. */
  record Streams(List<Lines> streams) implements QueryResult {
    /** Copies the list. */
    public Streams {
      streams = List.copyOf(streams);
    }

    /** How many lines there are. */
    public int lines() {
      return streams.stream().mapToInt(stream -> stream.lines().size()).sum();
    }
  }

  /**
   * The lines with one set of labels.
   *
   * @param labels all labels: the stream's, metadata and what the query made
   * @param lines the lines
   */
  record Lines(Labels labels, List<Line> lines) {
    /** Copies the list. */
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line as the query left it.
   *
   * @param nanos its time, in nanoseconds since 1970
   * @param text its text
   */
  record Line(long nanos, String text) {}
}
