package dev.grafter.cli;

import dev.grafter.gotext.GoQuote;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Splits a stream into lines at newlines, whatever their length. Bytes that are no UTF-8 are kept
 * in the form of {@link GoQuote}; only one line is held at a time.
 */
final class LogLines {

  private static final int BUFFER = 1 << 16;

  private LogLines() {}

  static void read(InputStream in, Consumer<String> lines) throws IOException {
    InputStream buffered = new BufferedInputStream(in, BUFFER);
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    byte[] chunk = new byte[BUFFER];
    boolean open = false;
    for (int size = buffered.read(chunk); size >= 0; size = buffered.read(chunk)) {
      int start = 0;
      for (int i = 0; i < size; i++) {
        if (chunk[i] == '\n') {
          line.write(chunk, start, i - start);
          lines.accept(text(line.toByteArray()));
          line.reset();
          start = i + 1;
        }
      }
      line.write(chunk, start, size - start);
      open = line.size() > 0;
    }
    if (open) {
      lines.accept(text(line.toByteArray()));
    }
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : GoQuote.text(bytes);
  }
}
