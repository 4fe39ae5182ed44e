package dev.grafter.logql.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Loki, as far as its language goes.
 *
 * @param major such as 3
 * @param minor such as 4
 */
public record LokiVersion(int major, int minor) implements Comparable<LokiVersion> {
  /** The oldest whose language is known. */
  public static final LokiVersion OLDEST = new LokiVersion(2, 9);

  /** The version whose answers this language is compared with. */
  public static final LokiVersion REFERENCE = new LokiVersion(3, 4);

  /** The newest whose language is known. */
  public static final LokiVersion NEWEST = new LokiVersion(3, 7);

  private static final Pattern TEXT = Pattern.compile("v?(\\d{1,4})\\.(\\d{1,4})(?:[.+-].*)?");

  /**
   * Reads {@code 3.4}, {@code 3.4.2} or {@code v3.4.2}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static LokiVersion parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a version of Loki looks like 3.4, not \"" + text + "\"");
    }
    return new LokiVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** True when the language of this version is known. */
  public boolean isKnown() {
    return compareTo(OLDEST) >= 0 && compareTo(NEWEST) <= 0;
  }

  /** This version, or the nearest one that is known. */
  public LokiVersion nearestKnown() {
    if (compareTo(OLDEST) < 0) {
      return OLDEST;
    }
    return compareTo(NEWEST) > 0 ? NEWEST : this;
  }

  @Override
  public int compareTo(LokiVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
