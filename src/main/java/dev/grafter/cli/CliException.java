package dev.grafter.cli;

/** Ends a command with one sentence on standard error and an exit code. */
final class CliException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CliException(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The command line or the inventory asks for something that cannot be. */
  static CliException usage(String sentence) {
    return new CliException(ExitCode.USAGE, sentence, null);
  }

  /** As {@link #usage(String)}, with what caused it. */
  static CliException usage(String sentence, Throwable cause) {
    return new CliException(ExitCode.USAGE, sentence, cause);
  }

  /** Something did not work. */
  static CliException failed(String sentence) {
    return new CliException(ExitCode.FAILED, sentence, null);
  }

  /** As {@link #failed(String)}, with what caused it. */
  static CliException failed(String sentence, Throwable cause) {
    return new CliException(ExitCode.FAILED, sentence, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
