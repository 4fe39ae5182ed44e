package dev.grafter.logs.sample;

import java.util.List;
import java.util.Random;

/**
 * A Python stack trace.
 *
 * @param frames the calls, outermost first
 * @param error the last line: the exception and what it says
 */
public record Trace(List<Frame> frames, Phrase error) {

  private static final String HEAD = "Traceback (most recent call last):";

  /**
   * A call.
   *
   * @param path of the source file
   * @param line in it
   * @param function that contains the line
   * @param code the text of the line
   */
  public record Frame(String path, int line, String function, String code) {

    private String place() {
      return "  File \"" + path + "\", line " + line + ", in " + function;
    }
  }

  /** Copies the frames and requires one. */
  public Trace {
    frames = List.copyOf(frames);
    if (frames.isEmpty()) {
      throw new IllegalArgumentException("a stack trace needs a frame");
    }
  }

  /** The lines as Python prints them. */
  List<String> lines(Random random) {
    String[] lines = new String[2 + 2 * frames.size()];
    int at = 0;
    lines[at++] = HEAD;
    for (Frame frame : frames) {
      lines[at++] = frame.place();
      lines[at++] = "    " + frame.code();
    }
    lines[at] = error.fill(random);
    return List.of(lines);
  }
}
