package dev.grafter.logs.json;

/**
 * An expression has no value for some data. It carries no stack trace, since log lines cause it.
 */
public final class JmesFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JmesFailure() {
    super("the expression has no value for this data", null, false, false);
  }
}
