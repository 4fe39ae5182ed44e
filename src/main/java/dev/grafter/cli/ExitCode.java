package dev.grafter.cli;

/** What the program's exit codes mean; they are part of the contract with scripts. */
public final class ExitCode {

  /** Everything was done, or there was nothing to do. */
  public static final int OK = 0;

  /** Lint, a test, a validation or reading and writing failed. */
  public static final int FAILED = 1;

  /** The command line or the inventory asks for something that cannot be. */
  public static final int USAGE = 2;

  /** Changes are pending: {@code plan --detailed-exitcode}, {@code render --check}. */
  public static final int CHANGES = 3;

  /** A server answered, but something was not applied. */
  public static final int NOT_APPLIED = 4;

  /** No site answered, or all refused us. */
  public static final int UNREACHABLE = 5;

  private ExitCode() {}
}
