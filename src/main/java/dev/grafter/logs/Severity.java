package dev.grafter.logs;

import dev.grafter.logql.LabelValue;
import java.util.Locale;

/**
 * How bad a log line is, in the words of Loki's {@code detected_level}. Every pipeline, dashboard
 * and check uses these words, so that a label made by us and a level found by Loki are the same.
 * Services write other words and letters for them; which is said here and nowhere else.
 */
public enum Severity implements LabelValue {
  /** Finer than debug. */
  TRACE("TRACE", "T"),
  /** For developers. */
  DEBUG("DEBUG", "D"),
  /** Normal work. */
  INFO("INFO", "I"),
  /** Something to look at; Python's WARNING. */
  WARN("WARNING", "W"),
  /** Something failed. */
  ERROR("ERROR", "E"),
  /** The service cannot go on; Python's CRITICAL, and FATAL of others. */
  CRITICAL("CRITICAL", "CF"),
  /** No level could be read; Python's NOTSET. */
  UNKNOWN("NOTSET", "");

  private final String word;
  private final String letters;

  Severity(String word, String letters) {
    this.word = word;
    this.letters = letters;
  }

  /** The label value, such as {@code error}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that our services write, Python's name of the level, such as {@code WARNING}. */
  public String word() {
    return word;
  }

  /** The letter that our services write where one must do, such as {@code W}. */
  public char letter() {
    return word.charAt(0);
  }

  /**
   * The upper-case first letters of the words that mean this severity; none for {@link #UNKNOWN},
   * which is what any other word means.
   */
  public String letters() {
    return letters;
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
    return trimmed.isEmpty() ? UNKNOWN : of(trimmed.charAt(0));
  }

  private static Severity of(char first) {
    char letter = Character.toUpperCase(first);
    for (Severity severity : values()) {
      if (severity.letters.indexOf(letter) >= 0) {
        return severity;
      }
    }
    return UNKNOWN;
  }
}
