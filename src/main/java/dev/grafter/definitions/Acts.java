package dev.grafter.definitions;

import dev.grafter.logs.Severity;
import dev.grafter.logs.sample.Act;
import dev.grafter.logs.sample.Phrase;
import dev.grafter.logs.sample.Trace;
import dev.grafter.logs.sample.Trace.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What programs of the system do, in few words. */
final class Acts {

  private Acts() {}

  static Act debug(int share, String source, String message, String... context) {
    return says(share, Severity.DEBUG, source, message, Optional.empty(), context);
  }

  static Act info(int share, String source, String message, String... context) {
    return says(share, Severity.INFO, source, message, Optional.empty(), context);
  }

  static Act warn(int share, String source, String message, String... context) {
    return says(share, Severity.WARN, source, message, Optional.empty(), context);
  }

  static Act error(int share, String source, String message, String... context) {
    return says(share, Severity.ERROR, source, message, Optional.empty(), context);
  }

  static Act critical(int share, String source, String message, String... context) {
    return says(share, Severity.CRITICAL, source, message, Optional.empty(), context);
  }

  /** A record of Python's NOTSET. */
  static Act unset(int share, String source, String message) {
    return says(share, Severity.UNKNOWN, source, message, Optional.empty());
  }

  /** An error with the exception that caused it. */
  static Act exception(int share, String source, String message, Trace trace) {
    return says(share, Severity.ERROR, source, message, Optional.of(trace));
  }

  /** An exception that nobody catches. */
  static Act crash(int share, Trace trace) {
    return new Act.Crashes(share, trace);
  }

  /** Requests to a web server. */
  static Act serves(int share, String... requests) {
    return new Act.Serves(share, Stream.of(requests).map(Phrase::of).toList());
  }

  /** A line of a program that is not ours. */
  static Act prints(int share, String line) {
    return new Act.Prints(share, Phrase.of(line));
  }

  /** The trace of a request that failed in a function of a file. */
  static Trace trace(String path, int line, String function, String code, String error) {
    return new Trace(
        List.of(
            new Frame(
                "/usr/local/lib/python3.10/site-packages/flask/app.py",
                1484,
                "full_dispatch_request",
                "rv = self.dispatch_request()"),
            new Frame(path, line, function, code)),
        Phrase.of(error));
  }

  /**
   * @param source file and line, such as {@code wsgi.py:639}
   * @param context names and texts in turn
   */
  private static Act says(
      int share,
      Severity severity,
      String source,
      String message,
      Optional<Trace> trace,
      String... context) {
    int colon = source.lastIndexOf(':');
    Map<String, Phrase> parameters = new LinkedHashMap<>();
    for (int i = 0; i < context.length; i += 2) {
      parameters.put(context[i], Phrase.of(context[i + 1]));
    }
    return new Act.Says(
        share,
        severity,
        new Act.Source(source.substring(0, colon), Integer.parseInt(source.substring(colon + 1))),
        Phrase.of(message),
        parameters,
        trace);
  }
}
