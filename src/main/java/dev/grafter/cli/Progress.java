package dev.grafter.cli;

import java.io.PrintWriter;

/**
 * One line on a terminal that says what is being done, and is gone afterwards. Elsewhere nothing is
 * printed.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 100;

  private final PrintWriter err;
  private final boolean shown;

  Progress(Grafter grafter) {
    this.err = grafter.err();
    this.shown = Terminal.present() && !grafter.quiet();
  }

  synchronized void say(String what) {
    if (shown) {
      String line = what.length() > WIDTH ? what.substring(0, WIDTH) : what;
      err.print("\r\u001b[K" + line);
      err.flush();
    }
  }

  @Override
  public synchronized void close() {
    if (shown) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
