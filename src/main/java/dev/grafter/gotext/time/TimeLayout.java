package dev.grafter.gotext.time;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A layout of times, written as Go's reference time {@code Mon Jan 2 15:04:05 MST 2006}. Immutable.
 */
public final class TimeLayout {
  /** The layouts that Go has names for. */
  public static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("ANSIC", "Mon Jan _2 15:04:05 2006"),
          Map.entry("UnixDate", "Mon Jan _2 15:04:05 MST 2006"),
          Map.entry("RubyDate", "Mon Jan 02 15:04:05 -0700 2006"),
          Map.entry("RFC822", "02 Jan 06 15:04 MST"),
          Map.entry("RFC822Z", "02 Jan 06 15:04 -0700"),
          Map.entry("RFC850", "Monday, 02-Jan-06 15:04:05 MST"),
          Map.entry("RFC1123", "Mon, 02 Jan 2006 15:04:05 MST"),
          Map.entry("RFC1123Z", "Mon, 02 Jan 2006 15:04:05 -0700"),
          Map.entry("RFC3339", "2006-01-02T15:04:05Z07:00"),
          Map.entry("RFC3339Nano", "2006-01-02T15:04:05.999999999Z07:00"));

  private static final int CACHED = 500;
  private static final Map<String, TimeLayout> CACHE = new ConcurrentHashMap<>();

  private final String layout;
  private final List<LayoutScanner.Chunk> chunks;

  private TimeLayout(String layout) {
    this.layout = layout;
    this.chunks = LayoutScanner.scan(layout);
  }

  /** The layout; any text is one. */
  public static TimeLayout of(String layout) {
    TimeLayout cached = CACHE.get(layout);
    if (cached != null) {
      return cached;
    }
    TimeLayout made = new TimeLayout(layout);
    if (CACHE.size() < CACHED) {
      CACHE.put(layout, made);
    }
    return made;
  }

  /** The layout that Go calls by this name, or else the one written so. */
  public static TimeLayout ofNameOrText(String text) {
    return of(NAMED.getOrDefault(text, text));
  }

  /** The layout as written. */
  public String text() {
    return layout;
  }

  /** Whether times in this layout carry their year. */
  public boolean hasYear() {
    return chunks.stream()
        .anyMatch(chunk -> chunk.element() == Element.YEAR || chunk.element() == Element.LONG_YEAR);
  }

  /** The time's text. */
  public String format(GoTime time) {
    return new TimeFormatter(time).format(chunks);
  }

  /**
   * {@code time.Parse} where the local zone is UTC.
   *
   * @throws TimeParseException with Go's words
   */
  public GoTime parse(String value) {
    return parse(value, Zone.UTC);
  }

  /**
   * {@code time.ParseInLocation}.
   *
   * @param zone the zone of values that name none, and of those abbreviations that it uses
   * @throws TimeParseException with Go's words
   */
  public GoTime parse(String value, Zone zone) {
    return new TimeParser(layout, chunks, value).parse(zone);
  }
}
