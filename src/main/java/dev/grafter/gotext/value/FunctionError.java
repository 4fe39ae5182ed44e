package dev.grafter.gotext.value;

/**
 * The error that a template function returned. Its message is Go's, word for word. It carries no
 * stack trace, since a template may fail on every log line.
 */
public final class FunctionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FunctionError(String message) {
    super(message, null, false, false);
  }
}
