package dev.grafter.gotext.time;

import java.util.List;

/** Reads one value by a layout; what Go accepts beyond the layout is accepted too. */
final class TimeParser {
  private final String layout;
  private final List<LayoutScanner.Chunk> chunks;
  private final String value;
  private final Cursor cursor;
  private final TimeFields fields = new TimeFields();

  TimeParser(String layout, List<LayoutScanner.Chunk> chunks, String value) {
    this.layout = layout;
    this.chunks = chunks;
    this.value = value;
    this.cursor = new Cursor(value);
  }

  GoTime parse(Zone zone) {
    for (int i = 0; i < chunks.size(); i++) {
      LayoutScanner.Chunk chunk = chunks.get(i);
      if (!cursor.skip(chunk.prefix())) {
        throw TimeParseException.element(layout, value, cursor.unmatched(), cursor.rest());
      }
      if (chunk.element() == null) {
        break;
      }
      boolean fractionFollows =
          chunks.get(i + 1).element() != null && chunks.get(i + 1).element().isFraction();
      read(chunk, fractionFollows);
    }
    if (!cursor.rest().isEmpty()) {
      throw TimeParseException.extraText(value, cursor.rest());
    }
    return fields.toTime(value, zone);
  }

  private void read(LayoutScanner.Chunk chunk, boolean fractionFollows) {
    int start = cursor.position();
    boolean read = readDate(chunk, fractionFollows);
    if (fields.outOfRange() != null) {
      throw TimeParseException.range(value, fields.outOfRange() + " out of range");
    }
    if (!read) {
      throw TimeParseException.element(layout, value, chunk.text(), value.substring(start));
    }
  }

  private boolean readDate(LayoutScanner.Chunk chunk, boolean fractionFollows) {
    Element element = chunk.element();
    return switch (element) {
      case YEAR -> fields.shortYear(cursor.take(2));
      case LONG_YEAR -> cursor.atDigit() && fields.year(cursor.take(4));
      case MONTH -> fields.month(cursor.name(Names.SHORT_MONTHS) + 1);
      case LONG_MONTH -> fields.month(cursor.name(Names.MONTHS) + 1);
      case NUM_MONTH, ZERO_MONTH -> fields.checkedMonth(number(element, Element.ZERO_MONTH));
      case WEEKDAY -> cursor.name(Names.SHORT_WEEKDAYS) >= 0;
      case LONG_WEEKDAY -> cursor.name(Names.WEEKDAYS) >= 0;
      case DAY, UNDER_DAY, ZERO_DAY -> day(element);
      case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> yearDay(element);
      default -> readClock(chunk, fractionFollows);
    };
  }

  private boolean day(Element element) {
    if (element == Element.UNDER_DAY) {
      cursor.skipSpaces(1);
    }
    return fields.day(number(element, Element.ZERO_DAY));
  }

  private boolean yearDay(Element element) {
    if (element == Element.UNDER_YEAR_DAY) {
      cursor.skipSpaces(2);
    }
    return fields.yearDay(cursor.number(element == Element.ZERO_YEAR_DAY ? 3 : 1, 3));
  }

  private boolean readClock(LayoutScanner.Chunk chunk, boolean fractionFollows) {
    Element element = chunk.element();
    return switch (element) {
      case HOUR -> fields.hour(cursor.number(1, 2), 23);
      case HOUR_12, ZERO_HOUR_12 -> fields.hour(number(element, Element.ZERO_HOUR_12), 12);
      case MINUTE, ZERO_MINUTE -> fields.minute(number(element, Element.ZERO_MINUTE));
      case SECOND, ZERO_SECOND -> second(element, fractionFollows);
      case UPPER_PM -> fields.halfDay(cursor.take(2), "AM", "PM");
      case LOWER_PM -> fields.halfDay(cursor.take(2), "am", "pm");
      case ABBREVIATION -> abbreviation();
      case FRACTION_ZEROS -> fields.fraction(cursor.take(1 + chunk.digits()));
      case FRACTION_NINES -> !cursor.atFraction() || fields.fraction(cursor.takeFraction());
      default -> zone(element);
    };
  }

  /** A number of one or two digits; exactly two when the element is the padded one. */
  private int number(Element element, Element padded) {
    return cursor.number(element == padded ? 2 : 1, 2);
  }

  /** Seconds, and a fraction after them that the layout does not mention. */
  private boolean second(Element element, boolean fractionFollows) {
    boolean read = fields.second(number(element, Element.ZERO_SECOND));
    if (read && fields.outOfRange() == null && !fractionFollows && cursor.atFraction()) {
      return fields.fraction(cursor.takeFraction());
    }
    return read;
  }

  private boolean zone(Element element) {
    if (element.isIsoZone() && cursor.takeZulu()) {
      fields.utc();
      return true;
    }
    int length = element.isShortZone() ? 3 : element.hasZoneSeconds() ? 7 : 5;
    int colons = element.hasColons() ? (length - 3) / 2 : 0;
    String text = cursor.take(length + colons);
    return text != null && fields.offset(text, element.hasColons());
  }

  private boolean abbreviation() {
    if (cursor.takeWord("UTC")) {
      fields.utc();
      return true;
    }
    int length = ZoneName.length(cursor.rest());
    return length > 0 && fields.abbreviation(cursor.take(length));
  }
}
