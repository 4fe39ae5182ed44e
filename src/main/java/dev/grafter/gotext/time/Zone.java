package dev.grafter.gotext.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A Go {@code Location}: where the offset from UTC and the abbreviation of a time come from.
 *
 * @param name the name in the time zone database, or the abbreviation of a fixed offset; a fixed
 *     offset may have none
 * @param id the zone's rules
 */
public record Zone(String name, ZoneId id) {
  public static final Zone UTC = new Zone("UTC", ZoneOffset.UTC);

  /** Names that Go knows and Java's database leaves out. */
  private static final Map<String, Integer> MORE =
      Map.of("EST", -5 * 3600, "MST", -7 * 3600, "HST", -10 * 3600);

  private static final int MAX_OFFSET = 18 * 3600;

  public Zone {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(id, "id");
  }

  /**
   * A zone that is always this many seconds east of UTC; Java allows 18 hours, so farther is cut.
   */
  public static Zone fixed(String name, int offsetSeconds) {
    int offset = Math.max(-MAX_OFFSET, Math.min(MAX_OFFSET, offsetSeconds));
    return new Zone(name, ZoneOffset.ofTotalSeconds(offset));
  }

  /**
   * {@code time.LoadLocation}: {@code UTC} and the empty name are UTC, and so is {@code Local},
   * since the programs we follow run in UTC.
   *
   * @throws IllegalArgumentException with Go's words
   */
  public static Zone load(String name) {
    if (name.isEmpty() || name.equals("UTC") || name.equals("Local")) {
      return UTC;
    }
    if (name.contains("..") || name.startsWith("/") || name.startsWith("\\")) {
      throw new IllegalArgumentException("time: invalid location name");
    }
    if (MORE.containsKey(name)) {
      return fixed(name, MORE.get(name));
    }
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(name) || name.startsWith("SystemV/")) {
      throw new IllegalArgumentException("unknown time zone " + name);
    }
    return new Zone(name, ZoneId.of(name));
  }

  /** Seconds east of UTC at a moment. */
  public int offset(long epochSecond) {
    return rules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
  }

  /** The abbreviation in use at a moment, such as {@code CEST}. */
  public String abbreviation(long epochSecond) {
    if (id instanceof ZoneOffset) {
      return name;
    }
    boolean summer = rules().isDaylightSavings(Instant.ofEpochSecond(epochSecond));
    return Abbreviations.of(name, offset(epochSecond), summer);
  }

  /** The offset that an abbreviation stands for in this zone, best the one in use at the moment. */
  OptionalInt offsetOf(String abbreviation, long localSecond) {
    if (id instanceof ZoneOffset offset) {
      return abbreviation.equals(name)
          ? OptionalInt.of(offset.getTotalSeconds())
          : OptionalInt.empty();
    }
    List<Integer> offsets = Abbreviations.offsets(name, abbreviation);
    for (int offset : offsets) {
      long epoch = localSecond - offset;
      if (abbreviation(epoch).equals(abbreviation)) {
        return OptionalInt.of(offset(epoch));
      }
    }
    return offsets.isEmpty() ? OptionalInt.empty() : OptionalInt.of(offsets.get(0));
  }

  /** The moment at which clocks here show a local time, given as if it were UTC. */
  long toEpoch(long localSecond) {
    Instant local = Instant.ofEpochSecond(localSecond);
    int offset = rules().getOffset(local).getTotalSeconds();
    long epoch = localSecond - offset;
    return leavesPeriod(local, epoch) ? localSecond - offset(epoch) : epoch;
  }

  private boolean leavesPeriod(Instant period, long epoch) {
    ZoneOffsetTransition start = rules().previousTransition(period.plusSeconds(1));
    ZoneOffsetTransition end = rules().nextTransition(period);
    return (start != null && epoch < start.toEpochSecond())
        || (end != null && epoch >= end.toEpochSecond());
  }

  private ZoneRules rules() {
    return id.getRules();
  }
}
