package dev.grafter.logql.eval;

/** Goes through lines once; used by one thread. */
public interface EntryCursor extends AutoCloseable {

  /**
   * The next line, or null behind the last one.
   *
   * @throws java.io.UncheckedIOException when it cannot be read
   */
  LogEntry next();

  @Override
  void close();
}
