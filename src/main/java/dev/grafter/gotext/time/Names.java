package dev.grafter.gotext.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** English names of months and days, in Go's order. */
final class Names {
  static final List<String> MONTHS =
      Stream.of(Month.values()).map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList();
  static final List<String> SHORT_MONTHS = cut(MONTHS);
  static final List<String> WEEKDAYS =
      IntStream.range(0, 7)
          .mapToObj(
              i -> DayOfWeek.of(i == 0 ? 7 : i).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toList();
  static final List<String> SHORT_WEEKDAYS = cut(WEEKDAYS);

  private Names() {}

  private static List<String> cut(List<String> names) {
    return names.stream().map(name -> name.substring(0, 3)).toList();
  }
}
