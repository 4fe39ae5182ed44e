package dev.grafter.gotext.time;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Writes one time. */
final class TimeFormatter {
  private final GoTime time;
  private final LocalDate date;
  private final int second;
  private final StringBuilder out = new StringBuilder(40);

  TimeFormatter(GoTime time) {
    this.time = time;
    this.date = time.date();
    this.second = time.secondOfDay();
  }

  String format(List<LayoutScanner.Chunk> chunks) {
    for (LayoutScanner.Chunk chunk : chunks) {
      out.append(chunk.prefix());
      if (chunk.element() != null) {
        append(chunk);
      }
    }
    return out.toString();
  }

  private void append(LayoutScanner.Chunk chunk) {
    switch (chunk.element()) {
      case LONG_MONTH -> out.append(month());
      case MONTH -> out.append(month(), 0, 3);
      case NUM_MONTH -> number(date.getMonthValue(), 0);
      case ZERO_MONTH -> number(date.getMonthValue(), 2);
      case LONG_WEEKDAY -> out.append(weekday());
      case WEEKDAY -> out.append(weekday(), 0, 3);
      case DAY -> number(date.getDayOfMonth(), 0);
      case UNDER_DAY -> spaced(date.getDayOfMonth(), 2);
      case ZERO_DAY -> number(date.getDayOfMonth(), 2);
      case UNDER_YEAR_DAY -> spaced(date.getDayOfYear(), 3);
      case ZERO_YEAR_DAY -> number(date.getDayOfYear(), 3);
      case LONG_YEAR -> number(date.getYear(), 4);
      case YEAR -> number(Math.abs(date.getYear()) % 100, 2);
      case FRACTION_ZEROS, FRACTION_NINES -> fraction(chunk);
      default -> clock(chunk.element());
    }
  }

  private void clock(Element element) {
    int hour = second / 3600;
    switch (element) {
      case HOUR -> number(hour, 2);
      case HOUR_12 -> number(hour % 12 == 0 ? 12 : hour % 12, 0);
      case ZERO_HOUR_12 -> number(hour % 12 == 0 ? 12 : hour % 12, 2);
      case MINUTE -> number(second / 60 % 60, 0);
      case ZERO_MINUTE -> number(second / 60 % 60, 2);
      case SECOND -> number(second % 60, 0);
      case ZERO_SECOND -> number(second % 60, 2);
      case UPPER_PM -> out.append(hour >= 12 ? "PM" : "AM");
      case LOWER_PM -> out.append(hour >= 12 ? "pm" : "am");
      default -> zone(element);
    }
  }

  private void zone(Element element) {
    int offset = time.zone().offset(time.epochSecond());
    if (element == Element.ABBREVIATION) {
      String name = time.zone().abbreviation(time.epochSecond());
      if (name.isEmpty()) {
        offset(offset, Element.ZONE);
      }
      out.append(name);
    } else if (offset == 0 && element.isIsoZone()) {
      out.append('Z');
    } else {
      offset(offset, element);
    }
  }

  private void offset(int offset, Element element) {
    int minutes = Math.abs(offset / 60);
    out.append(offset / 60 < 0 ? '-' : '+');
    number(minutes / 60, 2);
    String colon = element.hasColons() ? ":" : "";
    if (!element.isShortZone()) {
      out.append(colon);
      number(minutes % 60, 2);
    }
    if (element.hasZoneSeconds()) {
      out.append(colon);
      number(Math.abs(offset) % 60, 2);
    }
  }

  private void fraction(LayoutScanner.Chunk chunk) {
    String digits = Integer.toString(1_000_000_000 + time.nano()).substring(1);
    int end = Math.min(chunk.digits(), digits.length());
    boolean trims = chunk.element() == Element.FRACTION_NINES;
    while (trims && end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    if (end > 0) {
      out.append(chunk.text().charAt(0)).append(digits, 0, end);
    }
  }

  private void number(int value, int width) {
    String digits = Integer.toString(Math.abs(value));
    out.append(value < 0 ? "-" : "");
    out.append("0".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  private void spaced(int value, int width) {
    String digits = Integer.toString(value);
    out.append(" ".repeat(Math.max(0, width - digits.length()))).append(digits);
  }

  private String month() {
    return date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private String weekday() {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
