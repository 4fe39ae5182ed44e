package dev.grafter.scenario;

import dev.grafter.logs.Severity;
import dev.grafter.logs.format.LogFormat;
import dev.grafter.logs.format.LogRecord;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Log lines of a scenario. */
public sealed interface LogInput {

  /** How many lines it makes; 0 where they are in a file. */
  long count();

  /**
   * Who wrote lines, as discovery would say.
   *
   * @param container the container's name; empty when only labels are given
   * @param stream {@code stdout} or {@code stderr}
   * @param labels more labels, which win over those of discovery
   */
  record Writer(Optional<String> container, String stream, Map<String, String> labels) {

    /** Copies the labels. */
    public Writer {
      Objects.requireNonNull(container, "container");
      Objects.requireNonNull(stream, "stream");
      labels = Map.copyOf(labels);
    }
  }

  /**
   * When lines were written.
   *
   * @param at the first time, in nanoseconds since 1970
   * @param repeat how often, at least once
   * @param every the nanoseconds between two times
   */
  record Times(long at, int repeat, long every) {

    /** Checks the numbers. */
    public Times {
      if (repeat < 1 || every < 1) {
        throw new IllegalArgumentException("lines are written at least once, and apart");
      }
    }

    long time(int index) {
      return Math.addExact(at, Math.multiplyExact(every, index));
    }

    long last() {
      return time(repeat - 1);
    }
  }

  /**
   * Where in a program a message comes from.
   *
   * @param service the name that the service gives itself
   * @param file the source file
   * @param line the line in it
   */
  record Origin(String service, String file, int line) {}

  /**
   * A message that a service logs, in one of the formats.
   *
   * @param writer who
   * @param times when
   * @param format how the service writes
   * @param level how bad
   * @param origin where in the service
   * @param message what it says
   * @param context its parameters, in order
   */
  record Message(
      Writer writer,
      Times times,
      LogFormat format,
      Severity level,
      Origin origin,
      String message,
      Map<String, String> context)
      implements LogInput {

    /** Copies the parameters, in their order. */
    public Message {
      context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    @Override
    public long count() {
      return times.repeat();
    }

    /**
     * What the service says when it logs.
     *
     * @throws IllegalArgumentException when a name cannot stand in a line
     */
    LogRecord record(Instant time) {
      return new LogRecord(
          time, level, origin.service(), origin.file(), origin.line(), message, context);
    }
  }

  /**
   * Lines as they are; those of one time follow each other by a nanosecond.
   *
   * @param writer who
   * @param times when
   * @param lines what
   */
  record Lines(Writer writer, Times times, List<String> lines) implements LogInput {

    /** Copies the lines. */
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public long count() {
      return (long) times.repeat() * lines.size();
    }
  }

  /**
   * Streams in Loki's push form, which skip the pipeline.
   *
   * @param file where they are
   */
  record Streams(FileRef file) implements LogInput {

    @Override
    public long count() {
      return 0;
    }
  }
}
