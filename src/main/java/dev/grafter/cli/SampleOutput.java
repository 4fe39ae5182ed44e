package dev.grafter.cli;

import dev.grafter.logs.sample.Sample;
import dev.grafter.logs.sample.SampleLine;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes a sample, in large pieces unless it is paced. Whoever reads may stop reading: then so does
 * the writing, without a word.
 */
final class SampleOutput {

  private static final int PIECE = 1 << 16;

  private final PrintWriter out;
  private final boolean truth;
  private final StringBuilder piece = new StringBuilder(2 * PIECE);

  SampleOutput(PrintWriter out, boolean truth) {
    this.out = out;
    this.truth = truth;
  }

  /**
   * Writes records.
   *
   * @param gap between two records on the clock; empty for none
   */
  void write(Sample sample, long count, Optional<Duration> gap) {
    long begin = System.nanoTime();
    boolean read = true;
    for (long i = 0; i < count && read; i++) {
      sample.next(this::add);
      if (gap.isPresent()) {
        read = waitUntil(begin, i, gap.get().toNanos());
      } else if (piece.length() >= PIECE) {
        read = flush();
      }
    }
    flush();
  }

  private void add(SampleLine line) {
    piece.append(line.text()).append('\n');
    if (truth) {
      piece.append(line.truth()).append('\n');
    }
  }

  /** Lets records out that are due, and sleeps until the next one is. */
  private boolean waitUntil(long begin, long record, long gap) {
    long due = (record + 1) * gap - (System.nanoTime() - begin);
    if (due <= 0) {
      return piece.length() < PIECE || flush();
    }
    boolean read = flush();
    while (read && due > 0) {
      LockSupport.parkNanos(due);
      due = (record + 1) * gap - (System.nanoTime() - begin);
    }
    return read;
  }

  private boolean flush() {
    out.append(piece);
    piece.setLength(0);
    return !out.checkError();
  }
}
