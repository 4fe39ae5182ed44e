package dev.grafter.gotext.template;

/** A template that Go refuses to parse; the message is Go's, word for word. */
public final class TemplateParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TemplateParseException(String message) {
    super(message);
  }
}
