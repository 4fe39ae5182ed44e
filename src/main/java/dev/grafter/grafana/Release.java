package dev.grafter.grafana;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of Grafana.
 *
 * @param text as the server tells it; empty when it hides its version
 */
record Release(String text) {

  /** The oldest release that is supported. */
  static final int OLDEST = 10;

  private static final Pattern MAJOR = Pattern.compile("([0-9]{1,4})\\..*");

  Optional<Integer> major() {
    Matcher matcher = MAJOR.matcher(text);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  boolean tooOld() {
    return major().filter(major -> major < OLDEST).isPresent();
  }
}
