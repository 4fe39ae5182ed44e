package dev.grafter.logs;

import dev.grafter.logql.LabelValue;
import java.util.Locale;

/**
 * How bad a log line is, in the words of Loki's {@code detected_level}. Every pipeline, dashboard
 * and check uses these words, so that a label made by us and a level found by Loki are the same.
 */
public enum Severity implements LabelValue {
  /** Finer than debug. */
  TRACE,
  /** For developers. */
  DEBUG,
  /** Normal work. */
  INFO,
  /** Something to look at; Python's WARNING. */
  WARN,
  /** Something failed. */
  ERROR,
  /** The service cannot go on; Python's CRITICAL, and FATAL of others. */
  CRITICAL,
  /** No level could be read. */
  UNKNOWN;

  /** The label value, such as {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String labelValue() {
    return label();
  }

  /**
   * The severity of whatever word or letter a service writes: the first letter decides, so {@code
   * E}, {@code ERR} and {@code error} are one. A missing or other word is {@link #UNKNOWN}.
   */
  public static Severity of(String word) {
    String trimmed = word == null ? "" : word.strip();
    if (trimmed.isEmpty()) {
      return UNKNOWN;
    }
    return switch (Character.toUpperCase(trimmed.charAt(0))) {
      case 'T' -> TRACE;
      case 'D' -> DEBUG;
      case 'I' -> INFO;
      case 'W' -> WARN;
      case 'E' -> ERROR;
      case 'C', 'F' -> CRITICAL;
      default -> UNKNOWN;
    };
  }
}
