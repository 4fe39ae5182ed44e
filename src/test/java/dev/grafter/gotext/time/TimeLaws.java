package dev.grafter.gotext.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Laws of times: what a complete layout writes, it reads back. */
class TimeLaws {
  private static final TimeLayout NANO = TimeLayout.ofNameOrText("RFC3339Nano");
  private static final Zone[] ZONES = {
    Zone.UTC, Zone.load("Europe/Berlin"), Zone.load("Asia/Kolkata"), Zone.load("America/New_York")
  };

  @Property(tries = 100)
  void readsBackWhatItWrote(
      @ForAll @LongRange(min = -2_000_000_000_000_000_000L) long nanos, @ForAll int zone) {
    GoTime time = GoTime.ofNanos(nanos).in(ZONES[Math.floorMod(zone, ZONES.length)]);

    GoTime read = NANO.parse(NANO.format(time));

    boolean wholeMinutes = time.zone().offset(time.epochSecond()) % 60 == 0;
    assertThat(!wholeMinutes || read.instant().equals(time.instant())).isTrue();
  }

  @Property(tries = 100)
  void keepsTheMomentWhateverTheZone(@ForAll long nanos, @ForAll int zone) {
    GoTime time = GoTime.ofNanos(nanos);

    assertThat(time.in(ZONES[Math.floorMod(zone, ZONES.length)]).epochNanos()).isEqualTo(nanos);
  }

  @Property(tries = 100)
  void addingAndTakingAwayIsNothing(
      @ForAll long nanos, @ForAll @LongRange(min = -(1L << 62), max = 1L << 62) long step) {
    GoTime time = GoTime.ofNanos(nanos);

    assertThat(time.plusNanos(step).plusNanos(-step)).isEqualTo(time);
    assertThat(time.plusNanos(step).minus(time)).isEqualTo(step);
  }
}
