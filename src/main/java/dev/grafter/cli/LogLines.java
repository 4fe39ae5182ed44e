package dev.grafter.cli;

import dev.grafter.logs.store.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Splits a stream into lines at newlines, whatever their length. Bytes that are no UTF-8 are kept
 * in the form of {@link GoQuote}; only one line is held at a time.
 */
final class LogLines {

  private LogLines() {}

  static void read(InputStream in, Consumer<String> lines) throws IOException {
    try (LineReader reader = new LineReader(in)) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        lines.accept(line);
      }
    }
  }
}
