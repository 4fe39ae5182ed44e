package dev.grafter.logs.run;

import java.util.Optional;

/** A step that reads the line or an extracted value. */
abstract class LineStep extends Step {

  private final String source;

  LineStep(Step next, Optional<String> source) {
    super(next);
    this.source = source.orElse(null);
  }

  /** The text to read; null when the source is missing or cannot be a string. */
  final String input(Work work) {
    return source == null ? work.line : work.extracted.text(source);
  }

  /** Puts a text back where {@link #input} came from. */
  final void output(Work work, String text) {
    if (source == null) {
      work.line = text;
    } else {
      work.extracted.put(source, text);
    }
  }
}
