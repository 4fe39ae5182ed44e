package dev.grafter.alerting.template;

/** A template that cannot be expanded. */
final class ExpandException extends Exception {

  private static final long serialVersionUID = 1L;

  ExpandException(String message) {
    super(message, null, false, false);
  }
}
