package dev.grafter.gotext.time;

import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import java.time.LocalDate;
import java.time.Year;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What has been read of a time. Each setter tells whether its text was well formed; a number that
 * is well formed but too large is left in {@link #outOfRange}.
 */
final class TimeFields {
  private static final int UNSET = -1;
  private static final int DAY = 86_400;

  private int year;
  private int month = UNSET;
  private int day = UNSET;
  private int yearDay = UNSET;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean morning;
  private boolean afternoon;
  private boolean utc;
  private OptionalInt offset = OptionalInt.empty();
  private String abbreviation = "";
  private String outOfRange;

  /** The name of the field whose number was too large, or null. */
  String outOfRange() {
    return outOfRange;
  }

  private static OptionalLong atoi(String text) {
    try {
      return text == null ? OptionalLong.empty() : OptionalLong.of(GoInteger.atoi(text));
    } catch (GoNumberException e) {
      return OptionalLong.empty();
    }
  }

  boolean year(String text) {
    OptionalLong value = atoi(text);
    year = (int) value.orElse(0);
    return value.isPresent();
  }

  /** Two digits: from 69 on they are in the twentieth century. */
  boolean shortYear(String text) {
    boolean read = year(text);
    year += year >= 69 ? 1900 : 2000;
    return read;
  }

  boolean month(int value) {
    month = value;
    return value > 0;
  }

  boolean checkedMonth(int value) {
    month = value;
    check(value >= 0 && (value == 0 || value > 12), "month");
    return value >= 0;
  }

  boolean day(int value) {
    day = value;
    return value >= 0;
  }

  boolean yearDay(int value) {
    yearDay = value;
    return value >= 0;
  }

  boolean hour(int value, int most) {
    hour = Math.max(value, 0);
    check(value > most, "hour");
    return value >= 0;
  }

  boolean minute(int value) {
    minute = Math.max(value, 0);
    check(value > 59, "minute");
    return value >= 0;
  }

  boolean second(int value) {
    second = Math.max(value, 0);
    check(value > 59, "second");
    return value >= 0;
  }

  private void check(boolean tooLarge, String field) {
    if (tooLarge) {
      outOfRange = field;
    }
  }

  boolean halfDay(String text, String am, String pm) {
    morning |= am.equals(text);
    afternoon |= pm.equals(text);
    return am.equals(text) || pm.equals(text);
  }

  /** A separator and digits; those beyond nanoseconds are dropped. */
  boolean fraction(String text) {
    if (text == null || (text.charAt(0) != '.' && text.charAt(0) != ',')) {
      return false;
    }
    String digits = text.substring(1, Math.min(text.length(), 10));
    OptionalLong value = atoi(digits);
    check(value.isPresent() && value.getAsLong() < 0, "fractional second");
    nano = (int) (value.orElse(0) * Math.pow(10, 9 - digits.length()));
    return value.isPresent();
  }

  void utc() {
    utc = true;
  }

  boolean abbreviation(String text) {
    abbreviation = text;
    return true;
  }

  /** A numeric offset such as {@code +02:00}; 24 hours and 60 minutes are still taken. */
  boolean offset(String text, boolean colons) {
    int step = colons ? 3 : 2;
    if (colons && text.length() > 3 && !colonsStand(text)) {
      return false;
    }
    int hours = twoDigits(text, 1);
    int minutes = text.length() > 3 ? twoDigits(text, 1 + step) : 0;
    int seconds = text.length() > 6 ? twoDigits(text, 1 + 2 * step) : 0;
    check(hours > 24, "time zone offset hour");
    check(hours >= 0 && minutes > 60, "time zone offset minute");
    check(hours >= 0 && minutes >= 0 && seconds > 60, "time zone offset second");
    int size = (hours * 60 + minutes) * 60 + seconds;
    char sign = text.charAt(0);
    offset = OptionalInt.of(sign == '-' ? -size : size);
    return hours >= 0 && minutes >= 0 && seconds >= 0 && (sign == '+' || sign == '-');
  }

  private static boolean colonsStand(String text) {
    return text.charAt(3) == ':' && (text.length() < 9 || text.charAt(6) == ':');
  }

  private static int twoDigits(String text, int at) {
    return at + 2 <= text.length() ? new Cursor(text.substring(at, at + 2)).number(2, 2) : 0;
  }

  /** The time that the fields make, in a zone unless they name one themselves. */
  GoTime toTime(String value, Zone zone) {
    if (afternoon && hour < 12) {
      hour += 12;
    } else if (morning && hour == 12) {
      hour = 0;
    }
    settleDate(value);
    if (day < 1 || day > Year.of(year).atMonth(month).lengthOfMonth()) {
      throw TimeParseException.range(value, "day out of range");
    }
    long local =
        LocalDate.of(year, month, day).toEpochDay() * DAY + hour * 3600L + minute * 60L + second;
    return inZone(local, zone);
  }

  private void settleDate(String value) {
    if (yearDay < 0) {
      month = month < 0 ? 1 : month;
      day = day < 0 ? 1 : day;
      return;
    }
    if (yearDay < 1 || yearDay > Year.of(year).length()) {
      throw TimeParseException.range(value, "day-of-year out of range");
    }
    LocalDate date = LocalDate.ofYearDay(year, yearDay);
    if (month >= 0 && month != date.getMonthValue()) {
      throw TimeParseException.range(value, "day-of-year does not match month");
    }
    if (day >= 0 && day != date.getDayOfMonth()) {
      throw TimeParseException.range(value, "day-of-year does not match day");
    }
    month = date.getMonthValue();
    day = date.getDayOfMonth();
  }

  private GoTime inZone(long local, Zone zone) {
    if (utc) {
      return new GoTime(local, nano, Zone.UTC);
    }
    if (offset.isPresent() && offset.getAsInt() != UNSET) {
      return atOffset(local, zone);
    }
    if (!abbreviation.isEmpty()) {
      return atAbbreviation(local, zone);
    }
    return new GoTime(zone.toEpoch(local), nano, zone);
  }

  private GoTime atOffset(long local, Zone zone) {
    long epoch = local - offset.getAsInt();
    boolean here =
        zone.offset(epoch) == offset.getAsInt()
            && (abbreviation.isEmpty() || zone.abbreviation(epoch).equals(abbreviation));
    return new GoTime(epoch, nano, here ? zone : Zone.fixed(abbreviation, offset.getAsInt()));
  }

  private GoTime atAbbreviation(long local, Zone zone) {
    OptionalInt known = zone.offsetOf(abbreviation, local);
    if (known.isPresent()) {
      return new GoTime(local - known.getAsInt(), nano, zone);
    }
    boolean hours = abbreviation.length() > 3 && abbreviation.startsWith("GMT");
    int seconds = hours ? (int) atoi(abbreviation.substring(3)).orElse(0) * 3600 : 0;
    return new GoTime(local, nano, Zone.fixed(abbreviation, seconds));
  }
}
