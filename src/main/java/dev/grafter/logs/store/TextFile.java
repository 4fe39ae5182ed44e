package dev.grafter.logs.store;

import dev.grafter.logql.eval.EntryCursor;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.StoredStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The lines of a text file as a stream. Lines have no times of their own: the last gets a given
 * one, and the others come right before it, a nanosecond apart, so that their order is kept and
 * none repeats another.
 */
public final class TextFile implements StoredStream {

  private final Path file;
  private final Labels labels;
  private final long count;
  private final long lastTime;
  private final Checkpoints checkpoints;

  private TextFile(Path file, Labels labels, Checkpoints checkpoints, long count, long lastTime) {
    this.file = file;
    this.labels = labels;
    this.checkpoints = checkpoints;
    this.count = count;
    this.lastTime = lastTime;
  }

  /**
   * Goes through a file once.
   *
   * @param labels of every line
   * @param lastTime of the last line, in nanoseconds since 1970
   * @throws IOException when it cannot be read
   */
  public static TextFile of(Path file, Labels labels, long lastTime) throws IOException {
    Checkpoints checkpoints = new Checkpoints();
    try (LineReader lines = new LineReader(Files.newInputStream(file))) {
      long offset = 0;
      while (lines.skip()) {
        checkpoints.line(checkpoints.count(), offset);
        offset = lines.position();
      }
    }
    return new TextFile(file, labels, checkpoints, checkpoints.count(), lastTime);
  }

  private long time(long line) {
    return lastTime - (count - 1 - line);
  }

  @Override
  public Labels labels() {
    return labels;
  }

  @Override
  public long first() {
    return count == 0 ? Long.MAX_VALUE : time(0);
  }

  @Override
  public long last() {
    return count == 0 ? Long.MIN_VALUE : lastTime;
  }

  @Override
  public long[] cuts() {
    long[] cuts = checkpoints.times();
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = time(cuts[i]);
    }
    return cuts;
  }

  @Override
  public EntryCursor open(long from, long to) {
    if (count == 0 || from > lastTime || to < first()) {
      return new Cursor(null, 0, -1);
    }
    long firstLine = from <= first() ? 0 : from - first();
    long lastLine = to >= lastTime ? count - 1 : to - first();
    int checkpoint = checkpoints.before(firstLine + 1);
    try {
      InputStream in = Files.newInputStream(file);
      in.skipNBytes(checkpoints.offset(checkpoint));
      LineReader lines = new LineReader(in);
      for (long i = Checkpoints.line(checkpoint); i < firstLine; i++) {
        lines.skip();
      }
      return new Cursor(lines, firstLine, lastLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Cursor implements EntryCursor {
    private final LineReader lines;
    private final long last;
    private long at;

    Cursor(LineReader lines, long at, long last) {
      this.lines = lines;
      this.at = at;
      this.last = last;
    }

    @Override
    public LogEntry next() {
      if (at > last) {
        return null;
      }
      try {
        String line = lines.next();
        return line == null ? null : LogEntry.of(time(at++), line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        if (lines != null) {
          lines.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
