package dev.grafter.fleet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Loki that configurations can be written for: 2.9, or 3.0 and later.
 *
 * @param major the first number
 * @param minor the second number
 */
public record LokiRelease(int major, int minor) implements Comparable<LokiRelease> {

  /** The oldest release that is written for, and the only one of the second line. */
  public static final LokiRelease V2_9 = new LokiRelease(2, 9);

  /**
   * The first release that takes OTLP and, unless told otherwise, structured metadata; it refuses
   * the settings that 2.9 had already declared obsolete.
   */
  public static final LokiRelease V3_0 = new LokiRelease(3, 0);

  /** The last release that is known. */
  public static final LokiRelease NEWEST = new LokiRelease(3, 7);

  private static final int LAST_MINOR = 7;
  private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})");

  /** Checks that it is one of those. */
  public LokiRelease {
    boolean known = major == 3 ? minor >= 0 && minor <= LAST_MINOR : major == 2 && minor == 9;
    if (!known) {
      throw new IllegalArgumentException(
          "Loki "
              + major
              + "."
              + minor
              + " is none that configurations are written for: say 2.9, or 3.0 to 3.7");
    }
  }

  /**
   * Reads numbers such as {@code 3.4}.
   *
   * @throws IllegalArgumentException when it is no release that we write for
   */
  public static LokiRelease parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no release of Loki: write two numbers, such as 3.4");
    }
    return new LokiRelease(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  /** Whether this is the other release or a later one. */
  public boolean isAtLeast(LokiRelease other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(LokiRelease other) {
    return major == other.major
        ? Integer.compare(minor, other.minor)
        : Integer.compare(major, other.major);
  }

  /** The numbers, such as {@code 3.4}. */
  public String number() {
    return major + "." + minor;
  }

  @Override
  public String toString() {
    return "Loki " + number();
  }
}
