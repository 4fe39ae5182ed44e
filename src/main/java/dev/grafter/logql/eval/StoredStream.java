package dev.grafter.logql.eval;

/**
 * The lines of one set of labels, wherever they are kept; they can be gone through any number of
 * times. Times are nanoseconds since 1970.
 */
public interface StoredStream {

  /** The labels of every line. */
  Labels labels();

  /** The time of the first line; {@link Long#MAX_VALUE} when there is none. */
  long first();

  /** The time of the last line; {@link Long#MIN_VALUE} when there is none. */
  long last();

  /**
   * The lines of times in {@code [from, to]} in the order of time; lines with one time and one text
   * only once.
   */
  EntryCursor open(long from, long to);

  /**
   * Times, in order, where the lines may be cut into parts each of which fits into memory: what is
   * read from the end is read part by part.
   */
  default long[] cuts() {
    return new long[0];
  }
}
