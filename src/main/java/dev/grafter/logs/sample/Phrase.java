package dev.grafter.logs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A text with blanks, such as {@code Node <node> joined <cluster>}. Blanks are {@code node}, {@code
 * cluster}, {@code id}, {@code app}, {@code ip}, {@code port}, {@code number}, {@code millis},
 * {@code percent}, {@code user} and {@code status}.
 */
public final class Phrase {

  /** A literal text, or the blank behind it. */
  private record Part(String before, Blank blank) {}

  private final List<Part> parts;
  private final String end;

  private Phrase(List<Part> parts, String end) {
    this.parts = List.copyOf(parts);
    this.end = end;
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException when it names a blank that does not exist
   */
  public static Phrase of(String text) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
      int close = text.indexOf('>', open);
      if (close < 0) {
        throw new IllegalArgumentException("a blank is not closed in \"" + text + "\"");
      }
      parts.add(new Part(text.substring(from, open), Blank.named(text.substring(open + 1, close))));
      from = close + 1;
    }
    return new Phrase(parts, text.substring(from));
  }

  void fill(Random random, StringBuilder out) {
    for (Part part : parts) {
      out.append(part.before());
      part.blank().fill(random, out);
    }
    out.append(end);
  }

  String fill(Random random) {
    if (parts.isEmpty()) {
      return end;
    }
    StringBuilder out = new StringBuilder(96);
    fill(random, out);
    return out.toString();
  }
}
