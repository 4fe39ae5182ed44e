package dev.grafter.logs.push;

import dev.grafter.codec.JsonStream;
import dev.grafter.logql.eval.EntryCursor;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logs.store.Checkpoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One stream of a push document, whose lines stay in the file. Lines that are not in the order of
 * time are held while somebody goes through them. A line that is repeated comes again: who joins
 * the pieces leaves it out.
 */
final class PushPiece implements StoredStream {

  /**
   * What is known of the lines.
   *
   * @param checkpoints where some of them begin in the file
   * @param first the earliest time
   * @param last the latest time
   * @param ordered whether they are in the order of time
   */
  record Lines(Checkpoints checkpoints, long first, long last, boolean ordered) {}

  private final Path file;
  private final Labels labels;
  private final Lines lines;

  PushPiece(Path file, Labels labels, Lines lines) {
    this.file = file;
    this.labels = labels;
    this.lines = lines;
  }

  @Override
  public Labels labels() {
    return labels;
  }

  @Override
  public long first() {
    return lines.first();
  }

  @Override
  public long last() {
    return lines.last();
  }

  @Override
  public long[] cuts() {
    return lines.ordered() ? lines.checkpoints().times() : new long[0];
  }

  @Override
  public EntryCursor open(long from, long to) {
    if (lines.checkpoints().count() == 0) {
      return new LogStream(labels, List.of()).open(from, to);
    }
    Cursor cursor = new Cursor(from, to);
    return lines.ordered() ? cursor : sorted(cursor);
  }

  private EntryCursor sorted(Cursor cursor) {
    List<LogEntry> entries = new ArrayList<>();
    try (cursor) {
      for (LogEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        entries.add(entry);
      }
    }
    return new LogStream(labels, entries).open(cursor.from, cursor.to);
  }

  private final class Cursor implements EntryCursor {
    private final long from;
    private final long to;
    private final JsonStream json;

    Cursor(long from, long to) {
      this.from = from;
      this.to = to;
      long start = lines.ordered() ? from : Long.MIN_VALUE;
      this.json = list(lines.checkpoints().offsetBefore(start));
    }

    /** The list from one of its items on. */
    private JsonStream list(long offset) {
      try {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(offset);
        InputStream bracket = new ByteArrayInputStream(new byte[] {'['});
        return JsonStream.open(new SequenceInputStream(bracket, in), file.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public LogEntry next() {
      while (json.nextItem()) {
        LogEntry entry = PushForm.entry(json.node());
        if (entry.nanos() >= from && entry.nanos() <= to) {
          return entry;
        }
        if (lines.ordered() && entry.nanos() > to) {
          return null;
        }
      }
      return null;
    }

    @Override
    public void close() {
      json.close();
    }
  }
}
