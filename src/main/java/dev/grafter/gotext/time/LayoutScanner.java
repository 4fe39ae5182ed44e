package dev.grafter.gotext.time;

import java.util.ArrayList;
import java.util.List;

/** Finds the elements in a layout, by Go's rules of which text is one. */
final class LayoutScanner {
  private static final Element[] BY_DIGIT = {
    Element.ZERO_MONTH,
    Element.ZERO_DAY,
    Element.ZERO_HOUR_12,
    Element.ZERO_MINUTE,
    Element.ZERO_SECOND,
    Element.YEAR
  };

  private final String layout;
  private final List<Chunk> chunks = new ArrayList<>();
  private int start;

  private LayoutScanner(String layout) {
    this.layout = layout;
  }

  /**
   * An element and the literal text before it.
   *
   * @param element null for the text after the last one
   * @param text the element as it stands in the layout
   */
  record Chunk(String prefix, Element element, String text) {
    /** How many digits a fraction has. */
    int digits() {
      return text.length() - 1;
    }
  }

  static List<Chunk> scan(String layout) {
    return new LayoutScanner(layout).run();
  }

  private List<Chunk> run() {
    int at = 0;
    while (at < layout.length()) {
      Element element = elementAt(at);
      if (element == null) {
        at++;
        continue;
      }
      int length = element.isFraction() ? fractionLength(at) : element.text().length();
      chunks.add(
          new Chunk(layout.substring(start, at), element, layout.substring(at, at + length)));
      at += length;
      start = at;
    }
    chunks.add(new Chunk(layout.substring(start), null, ""));
    return List.copyOf(chunks);
  }

  private boolean has(int at, Element element) {
    return layout.startsWith(element.text(), at);
  }

  private Element elementAt(int at) {
    return switch (layout.charAt(at)) {
      case 'J' -> longOrShort(at, Element.LONG_MONTH, Element.MONTH);
      case 'M' -> weekdayOrZone(at);
      case '0' -> zeroPadded(at);
      case '1' -> has(at, Element.HOUR) ? Element.HOUR : Element.NUM_MONTH;
      case '2' -> has(at, Element.LONG_YEAR) ? Element.LONG_YEAR : Element.DAY;
      case '_' -> underscored(at);
      case '3' -> Element.HOUR_12;
      case '4' -> Element.MINUTE;
      case '5' -> Element.SECOND;
      case 'P' -> has(at, Element.UPPER_PM) ? Element.UPPER_PM : null;
      case 'p' -> has(at, Element.LOWER_PM) ? Element.LOWER_PM : null;
      case '-' ->
          firstOf(
              at,
              Element.SECONDS_ZONE,
              Element.COLON_SECONDS_ZONE,
              Element.ZONE,
              Element.COLON_ZONE,
              Element.SHORT_ZONE);
      case 'Z' ->
          firstOf(
              at,
              Element.ISO_SECONDS_ZONE,
              Element.ISO_COLON_SECONDS_ZONE,
              Element.ISO_ZONE,
              Element.ISO_COLON_ZONE,
              Element.ISO_SHORT_ZONE);
      case '.', ',' -> fraction(at);
      default -> null;
    };
  }

  private Element firstOf(int at, Element... candidates) {
    for (Element candidate : candidates) {
      if (has(at, candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private Element longOrShort(int at, Element whole, Element abbreviated) {
    if (has(at, whole)) {
      return whole;
    }
    return has(at, abbreviated) && !isLowerCase(at + 3) ? abbreviated : null;
  }

  private boolean isLowerCase(int at) {
    return at < layout.length() && layout.charAt(at) >= 'a' && layout.charAt(at) <= 'z';
  }

  private Element weekdayOrZone(int at) {
    Element weekday = longOrShort(at, Element.LONG_WEEKDAY, Element.WEEKDAY);
    return weekday == null && has(at, Element.ABBREVIATION) ? Element.ABBREVIATION : weekday;
  }

  private Element zeroPadded(int at) {
    int next = at + 1 < layout.length() ? layout.charAt(at + 1) - '1' : -1;
    if (next >= 0 && next < BY_DIGIT.length) {
      return BY_DIGIT[next];
    }
    return has(at, Element.ZERO_YEAR_DAY) ? Element.ZERO_YEAR_DAY : null;
  }

  /** In {@code _2006} the underscore is literal. */
  private Element underscored(int at) {
    if (has(at, Element.UNDER_DAY)) {
      return has(at + 1, Element.LONG_YEAR) ? null : Element.UNDER_DAY;
    }
    return has(at, Element.UNDER_YEAR_DAY) ? Element.UNDER_YEAR_DAY : null;
  }

  private Element fraction(int at) {
    int end = at + fractionLength(at);
    boolean digitFollows =
        end < layout.length() && layout.charAt(end) >= '0' && layout.charAt(end) <= '9';
    if (end == at + 1 || digitFollows) {
      return null;
    }
    return layout.charAt(at + 1) == '0' ? Element.FRACTION_ZEROS : Element.FRACTION_NINES;
  }

  private int fractionLength(int at) {
    char digit = at + 1 < layout.length() ? layout.charAt(at + 1) : 0;
    int end = at + 1;
    while ((digit == '0' || digit == '9') && end < layout.length() && layout.charAt(end) == digit) {
      end++;
    }
    return end - at;
  }
}
