package dev.grafter.fake;

import java.util.Locale;
import java.util.UUID;

/** Numbers and names that a server gives, the same in each run. */
final class Ids {

  private static final long FIRST_LARGE = 3278521269633024L;
  private static final long LARGE_STEP = 83886080L;

  private final boolean large;
  private long objects;
  private long datasources;
  private long rules;
  private long annotations;
  private long libraryElements;
  private long shorts;
  private long uuids;
  private long accessErrors;

  Ids(Profile profile) {
    this.large = profile.since(13);
  }

  /** The number of a dashboard or folder. */
  long object() {
    objects++;
    return large ? FIRST_LARGE + objects * LARGE_STEP : objects;
  }

  long datasource() {
    return ++datasources;
  }

  long rule() {
    return ++rules;
  }

  long annotation() {
    return ++annotations;
  }

  long libraryElement() {
    return ++libraryElements;
  }

  /** A name for an object that was created without one, 14 characters. */
  String shortId() {
    String digits = Long.toString(++shorts, Character.MAX_RADIX);
    return "fk" + "0".repeat(12 - digits.length()) + digits;
  }

  String uuid() {
    return new UUID(0x67af_7e2e_0000_4000L, 0x8000_0000_0000_0000L + ++uuids).toString();
  }

  String accessError() {
    return String.format(Locale.ROOT, "ACE%010d", ++accessErrors);
  }
}
