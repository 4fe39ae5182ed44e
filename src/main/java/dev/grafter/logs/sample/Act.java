package dev.grafter.logs.sample;

import dev.grafter.logs.Severity;
import dev.grafter.logs.format.Names;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Something that a program does now and then, and that leaves lines in its log. */
public sealed interface Act {

  /** Does something for each kind of act. */
  interface Visitor {

    /** For a record. */
    void says(Says act);

    /** For an access line. */
    void serves(Serves act);

    /** For a stack trace that nobody caught. */
    void crashes(Crashes act);

    /** For a line of its own making. */
    void prints(Prints act);
  }

  /** Calls the visitor's method for this kind. */
  void accept(Visitor visitor);

  /** How often, compared with the other acts of the program. */
  int share();

  /** Whether it belongs to a burst of errors. */
  default boolean failing() {
    return false;
  }

  /**
   * It logs, in the format of the sample.
   *
   * @param share how often
   * @param severity how bad
   * @param source where in the source
   * @param message what it says
   * @param context parameters
   * @param trace the exception that it logs with the message, if any
   */
  record Says(
      int share,
      Severity severity,
      Source source,
      Phrase message,
      Map<String, Phrase> context,
      Optional<Trace> trace)
      implements Act {

    /** Checks and copies, keeping the order of parameters. */
    public Says {
      requireShare(share);
      Objects.requireNonNull(severity, "severity");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(message, "message");
      Objects.requireNonNull(trace, "trace");
      context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }

    @Override
    public boolean failing() {
      return severity == Severity.ERROR || severity == Severity.CRITICAL;
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.says(this);
    }
  }

  /**
   * It answers a request, and its web server writes an access line to standard error, in no format
   * of ours and so without a level.
   *
   * @param share how often
   * @param requests what is asked, such as {@code GET /api/nodes/<id>}
   */
  record Serves(int share, List<Phrase> requests) implements Act {

    /** Checks and copies. */
    public Serves {
      requireShare(share);
      requests = List.copyOf(requests);
      if (requests.isEmpty()) {
        throw new IllegalArgumentException("a server needs something that is asked of it");
      }
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.serves(this);
    }
  }

  /**
   * It fails where nobody catches, and Python writes a stack trace to standard error, line by line,
   * without a level.
   *
   * @param share how often
   * @param trace the stack trace
   */
  record Crashes(int share, Trace trace) implements Act {

    /** Checks. */
    public Crashes {
      requireShare(share);
      Objects.requireNonNull(trace, "trace");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.crashes(this);
    }
  }

  /**
   * It prints a line of its own making, as programs do that are not ours.
   *
   * @param share how often
   * @param line the line
   */
  record Prints(int share, Phrase line) implements Act {

    /** Checks. */
    public Prints {
      requireShare(share);
      Objects.requireNonNull(line, "line");
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.prints(this);
    }
  }

  /**
   * A place in a source file.
   *
   * @param file without folders
   * @param line in it
   */
  record Source(String file, int line) {

    /** Tidies the name. */
    public Source {
      file = Names.tidyFile(file);
    }
  }

  private static void requireShare(int share) {
    if (share < 1) {
      throw new IllegalArgumentException("a share must be at least 1, not " + share);
    }
  }
}
