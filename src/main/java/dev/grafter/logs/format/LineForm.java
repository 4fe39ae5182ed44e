package dev.grafter.logs.format;

import java.util.Optional;

/** One format: both directions, and how a collector finds its parts. */
interface LineForm {

  /** Appends the record as one line. */
  void write(LogRecord record, StringBuilder out);

  /** What the line says; empty when it is in another format. */
  Optional<ParsedLine> read(String line);

  /** See {@link LogFormat#start}. */
  String start();

  /** See {@link LogFormat#head}. */
  Optional<String> head();

  /** Whether lines name the source file and the line in it. */
  default boolean hasSource() {
    return true;
  }
}
