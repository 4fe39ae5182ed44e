package dev.grafter.grafana;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an interval as exports write it, such as {@code 1m30s}. */
final class RuleInterval {

  private static final Pattern PART = Pattern.compile("([0-9]{1,9})([smhdw])");
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3_600L, "d", 86_400L, "w", 604_800L);

  private RuleInterval() {}

  static long seconds(String text) {
    long seconds = 0;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      seconds += Long.parseLong(part.group(1)) * SECONDS.get(part.group(2));
    }
    return seconds;
  }
}
