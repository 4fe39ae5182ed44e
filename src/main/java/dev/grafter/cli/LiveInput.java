package dev.grafter.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Input that is answered as it comes: what was made of it so far goes out before more is read, so
 * that a log can be followed. It ends when nobody reads the answers any more.
 */
final class LiveInput extends FilterInputStream {

  private static final int END = -1;

  private final PrintWriter answers;

  LiveInput(InputStream in, PrintWriter answers) {
    super(in);
    this.answers = answers;
  }

  @Override
  public int read() throws IOException {
    return answers.checkError() ? END : super.read();
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    return answers.checkError() ? END : super.read(buffer, from, length);
  }
}
