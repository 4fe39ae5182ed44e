package dev.grafter.alerting.expr;

/** An expression that Grafana refuses, or cannot run; the message is Grafana's. */
public final class ExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An error in Grafana's words. */
  public ExpressionException(String message) {
    super(message);
  }
}
