package dev.grafter.gotext.time;

import dev.grafter.gotext.GoCase;

/** Runs recorded cases of parsing and formatting times. */
public final class TimeRunner {
  private static final String SHOWN = "2006-01-02T15:04:05.999999999 -07:00:00 MST";

  private TimeRunner() {}

  /** What we make of a case, in the form of its answer. */
  public static String run(GoCase goCase) {
    Zone zone;
    try {
      zone = Zone.load(goCase.text("zone"));
    } catch (IllegalArgumentException e) {
      return "refused:" + e.getMessage();
    }
    try {
      return "out:" + (goCase.set().equals("parse") ? parse(goCase, zone) : format(goCase, zone));
    } catch (TimeParseException e) {
      return "error:" + e.getMessage();
    }
  }

  private static String format(GoCase goCase, Zone zone) {
    GoTime time = GoTime.ofNanos(Long.parseLong(goCase.number("nanos"))).in(zone);
    return TimeLayout.of(goCase.text("layout")).format(time);
  }

  private static String parse(GoCase goCase, Zone zone) {
    GoTime time = TimeLayout.of(goCase.text("layout")).parse(goCase.text("value"), zone);
    String nano = Integer.toString(1_000_000_000 + time.nano()).substring(1);
    return time.epochSecond() + "." + nano + " " + time.format(SHOWN);
  }
}
