package dev.grafter.gotext.time;

import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.StructValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A Go {@code time.Time}: a moment and the zone to show it in.
 *
 * @param epochSecond seconds since 1970 in UTC
 * @param nano nanoseconds within the second
 * @param zone where it is shown
 */
public record GoTime(long epochSecond, int nano, Zone zone) implements StructValue {
  /** Go's zero time: the first of January of the year 1. */
  public static final GoTime ZERO = new GoTime(-62_135_596_800L, 0, Zone.UTC);

  private static final TimeLayout TEXT = TimeLayout.of("2006-01-02 15:04:05.999999999 -0700 MST");
  private static final long NANOS = 1_000_000_000L;
  private static final int DAY = 86_400;

  public GoTime {
    Objects.requireNonNull(zone, "zone");
    if (nano < 0 || nano >= NANOS) {
      throw new IllegalArgumentException("nanoseconds out of range: " + nano);
    }
  }

  public static GoTime of(Instant instant, Zone zone) {
    return new GoTime(instant.getEpochSecond(), instant.getNano(), zone);
  }

  /** {@code time.Unix(0, nanos)} in UTC. */
  public static GoTime ofNanos(long nanos) {
    return new GoTime(Math.floorDiv(nanos, NANOS), (int) Math.floorMod(nanos, NANOS), Zone.UTC);
  }

  public Instant instant() {
    return Instant.ofEpochSecond(epochSecond, nano);
  }

  /** Nanoseconds since 1970, wrapping around as Go's do beyond the years 1678 to 2262. */
  public long epochNanos() {
    return epochSecond * NANOS + nano;
  }

  /** The same moment shown elsewhere. */
  public GoTime in(Zone other) {
    return new GoTime(epochSecond, nano, other);
  }

  /** The moment a duration later. */
  public GoTime plusNanos(long nanos) {
    long sum = nano + nanos % NANOS;
    return new GoTime(
        epochSecond + nanos / NANOS + Math.floorDiv(sum, NANOS),
        (int) Math.floorMod(sum, NANOS),
        zone);
  }

  /** Nanoseconds from another moment to this one, at most what 64 bits hold. */
  public long minus(GoTime other) {
    java.math.BigInteger nanos =
        java.math.BigInteger.valueOf(epochSecond - other.epochSecond)
            .multiply(java.math.BigInteger.valueOf(NANOS))
            .add(java.math.BigInteger.valueOf((long) nano - other.nano));
    if (nanos.bitLength() < Long.SIZE) {
      return nanos.longValue();
    }
    return nanos.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** The text in a layout, given as Go writes its reference time. */
  public String format(String layout) {
    return TimeLayout.of(layout).format(this);
  }

  long localSecond() {
    return epochSecond + zone.offset(epochSecond);
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(Math.floorDiv(localSecond(), DAY));
  }

  int secondOfDay() {
    return (int) Math.floorMod(localSecond(), (long) DAY);
  }

  @Override
  public GoType type() {
    return GoType.TIME;
  }

  @Override
  public String ownText() {
    return TEXT.format(this);
  }

  @Override
  public GoFunction method(String name) {
    return TimeMethods.find(this, name);
  }
}
