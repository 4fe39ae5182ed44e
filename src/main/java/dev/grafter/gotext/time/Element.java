package dev.grafter.gotext.time;

/**
 * The elements of a time layout, each called by the part of the reference time it is written as.
 */
enum Element {
  LONG_MONTH("January"),
  MONTH("Jan"),
  NUM_MONTH("1"),
  ZERO_MONTH("01"),
  LONG_WEEKDAY("Monday"),
  WEEKDAY("Mon"),
  DAY("2"),
  UNDER_DAY("_2"),
  ZERO_DAY("02"),
  UNDER_YEAR_DAY("__2"),
  ZERO_YEAR_DAY("002"),
  HOUR("15"),
  HOUR_12("3"),
  ZERO_HOUR_12("03"),
  MINUTE("4"),
  ZERO_MINUTE("04"),
  SECOND("5"),
  ZERO_SECOND("05"),
  LONG_YEAR("2006"),
  YEAR("06"),
  UPPER_PM("PM"),
  LOWER_PM("pm"),
  ABBREVIATION("MST"),
  ISO_ZONE("Z0700"),
  ISO_SECONDS_ZONE("Z070000"),
  ISO_SHORT_ZONE("Z07"),
  ISO_COLON_ZONE("Z07:00"),
  ISO_COLON_SECONDS_ZONE("Z07:00:00"),
  ZONE("-0700"),
  SECONDS_ZONE("-070000"),
  SHORT_ZONE("-07"),
  COLON_ZONE("-07:00"),
  COLON_SECONDS_ZONE("-07:00:00"),
  FRACTION_ZEROS(".000"),
  FRACTION_NINES(".999");

  private final String text;

  Element(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Whether the element is a numeric offset that writes UTC as the letter Z. */
  boolean isIsoZone() {
    return switch (this) {
      case ISO_ZONE, ISO_SECONDS_ZONE, ISO_SHORT_ZONE, ISO_COLON_ZONE, ISO_COLON_SECONDS_ZONE ->
          true;
      default -> false;
    };
  }

  boolean hasColons() {
    return switch (this) {
      case ISO_COLON_ZONE, ISO_COLON_SECONDS_ZONE, COLON_ZONE, COLON_SECONDS_ZONE -> true;
      default -> false;
    };
  }

  boolean isShortZone() {
    return this == SHORT_ZONE || this == ISO_SHORT_ZONE;
  }

  boolean hasZoneSeconds() {
    return switch (this) {
      case ISO_SECONDS_ZONE, ISO_COLON_SECONDS_ZONE, SECONDS_ZONE, COLON_SECONDS_ZONE -> true;
      default -> false;
    };
  }

  boolean isFraction() {
    return this == FRACTION_ZEROS || this == FRACTION_NINES;
  }
}
