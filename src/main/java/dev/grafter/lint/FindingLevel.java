package dev.grafter.lint;

import java.util.Locale;

/** How bad a finding is. */
public enum FindingLevel {
  /** The program refuses the file. */
  ERROR,
  /** The program takes the file and does something else than it says. */
  WARNING,
  /** Worth knowing; nothing has to be done. */
  INFO;

  /** The lower-case word that reports print. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
