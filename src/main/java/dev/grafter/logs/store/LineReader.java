package dev.grafter.logs.store;

import dev.grafter.gotext.GoQuote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads lines that end in newlines, whatever their length. Bytes that are no UTF-8 are kept in the
 * form of {@link GoQuote}; only one line is held at a time.
 */
public final class LineReader implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private long position;

  /** Reads from a stream, which is closed with this. */
  public LineReader(InputStream in) {
    this.in = in;
  }

  /** How many bytes were read as lines. */
  long position() {
    return position;
  }

  /** The next line without its newline, or null behind the last one. */
  public String next() throws IOException {
    int end = findNewline();
    if (from == to) {
      return null;
    }
    String line = text(buffer, from, end);
    skipTo(end);
    return line;
  }

  /** Goes behind the next line; false behind the last one. */
  boolean skip() throws IOException {
    int end = findNewline();
    boolean found = from < to;
    skipTo(end);
    return found;
  }

  private void skipTo(int end) {
    int next = Math.min(end + 1, to);
    position += next - from;
    from = next;
  }

  /** The index of the next newline, or where the input ends. */
  private int findNewline() throws IOException {
    int at = from;
    while (true) {
      while (at < to) {
        if (buffer[at] == '\n') {
          return at;
        }
        at++;
      }
      int searched = at - from;
      if (!fill()) {
        return to;
      }
      at = from + searched;
    }
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(2, buffer.length));
    }
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read > 0;
  }

  private static String text(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : GoQuote.text(Arrays.copyOfRange(bytes, from, to));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
