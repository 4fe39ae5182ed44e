package dev.grafter.gotext.template;

/**
 * A template that failed while it ran; the message is Go's, word for word. It carries no stack
 * trace, since a template may fail on every log line.
 */
public final class TemplateExecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateExecException(String message) {
    super(message, null, false, false);
  }
}
