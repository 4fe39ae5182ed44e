package dev.grafter.logs.store;

import dev.grafter.logql.eval.Distinct;
import dev.grafter.logql.eval.EntryCursor;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.StoredStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Pieces of one stream, brought into the order of time while they are read; a piece is opened when
 * its first line is due. Of lines of one time those of earlier pieces come first.
 */
public final class JoinedStream implements StoredStream {

  private final Labels labels;
  private final List<StoredStream> pieces;

  private JoinedStream(Labels labels, List<StoredStream> pieces) {
    this.labels = labels;
    this.pieces = List.copyOf(pieces);
  }

  /** Joins the pieces that have the same labels; labels with empty values count for nothing. */
  public static List<StoredStream> join(Collection<? extends StoredStream> pieces) {
    Map<Labels, List<StoredStream>> byLabels = new LinkedHashMap<>();
    pieces.forEach(
        piece ->
            byLabels
                .computeIfAbsent(piece.labels().withoutEmpty(), key -> new ArrayList<>())
                .add(piece));
    List<StoredStream> joined = new ArrayList<>();
    byLabels.forEach((labels, parts) -> joined.add(new JoinedStream(labels, parts)));
    return joined;
  }

  @Override
  public Labels labels() {
    return labels;
  }

  @Override
  public long first() {
    return pieces.stream().mapToLong(StoredStream::first).min().orElse(Long.MAX_VALUE);
  }

  @Override
  public long last() {
    return pieces.stream().mapToLong(StoredStream::last).max().orElse(Long.MIN_VALUE);
  }

  @Override
  public long[] cuts() {
    return pieces.stream()
        .flatMapToLong(piece -> java.util.Arrays.stream(piece.cuts()))
        .sorted()
        .distinct()
        .toArray();
  }

  @Override
  public EntryCursor open(long from, long to) {
    return new Merge(from, to);
  }

  private final class Merge implements EntryCursor {
    private final PriorityQueue<Head> heads =
        new PriorityQueue<>(
            Comparator.comparingLong((Head head) -> head.nanos).thenComparing(head -> head.order));
    private final Distinct distinct = new Distinct();

    Merge(long from, long to) {
      for (int i = 0; i < pieces.size(); i++) {
        StoredStream piece = pieces.get(i);
        if (piece.first() <= to && piece.last() >= from) {
          heads.add(new Head(piece, i, from, to));
        }
      }
    }

    @Override
    public LogEntry next() {
      while (!heads.isEmpty()) {
        Head head = heads.poll();
        LogEntry entry = head.take();
        if (head.goesOn()) {
          heads.add(head);
        }
        if (entry != null && distinct.isNew(entry.nanos(), entry.line())) {
          return entry;
        }
      }
      return null;
    }

    @Override
    public void close() {
      heads.forEach(Head::close);
      heads.clear();
    }
  }

  /** A piece and its next line; before it is opened, only that line's earliest time is known. */
  private static final class Head {
    private final StoredStream piece;
    private final int order;
    private final long from;
    private final long to;
    private long nanos;
    private EntryCursor cursor;
    private LogEntry next;

    Head(StoredStream piece, int order, long from, long to) {
      this.piece = piece;
      this.order = order;
      this.from = from;
      this.to = to;
      this.nanos = Math.max(from, piece.first());
    }

    /** The line; null when the piece was only opened. */
    LogEntry take() {
      if (cursor == null) {
        cursor = piece.open(from, to);
      }
      LogEntry taken = next;
      next = cursor.next();
      if (next == null) {
        close();
      } else {
        nanos = next.nanos();
      }
      return taken;
    }

    boolean goesOn() {
      return next != null;
    }

    void close() {
      if (cursor != null) {
        cursor.close();
      }
    }
  }
}
