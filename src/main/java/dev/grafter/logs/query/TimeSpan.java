package dev.grafter.logs.query;

import dev.grafter.logql.eval.StoredStream;
import java.util.List;

/**
 * From the first line to the last of some streams: what a question is about that names no times.
 *
 * @param first in nanoseconds since 1970; 0 when there is no line
 * @param last in nanoseconds since 1970; 0 when there is no line
 */
public record TimeSpan(long first, long last) {

  /** The span of streams. */
  public static TimeSpan of(List<? extends StoredStream> streams) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (StoredStream stream : streams) {
      first = Math.min(first, stream.first());
      last = Math.max(last, stream.last());
    }
    return first > last ? new TimeSpan(0, 0) : new TimeSpan(first, last);
  }

  /** A question at a time; the last line's when none is given. */
  public Question instant(String query, Long time) {
    return new Question.Instant(query, time == null ? last : time);
  }

  /** A question about a span; what is null is taken from the lines, or is Loki's default. */
  public Question range(String query, Long start, Long end, Long step, Lines lines) {
    long from = start == null ? first : start;
    long to = end == null ? Math.max(last, last + 1) : end;
    long every = step == null ? QueryTime.defaultStep(from, to) : step;
    return new Question.Range(query, from, to, every, lines.limit(), lines.direction());
  }
}
