package dev.grafter.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.AlertEngine;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final long START = Timeline.instant("2026-04-27T17:00:05Z");

  private static long seconds(long count) {
    return TimeUnit.SECONDS.toNanos(count);
  }

  private static Schedule schedule(AlertEngine engine, long intervalSeconds, long lengthSeconds) {
    return new Schedule(
        engine, seconds(intervalSeconds), new Timeline(START, START + seconds(lengthSeconds)));
  }

  private static List<String> clocks(Schedule schedule, Phase phase) {
    return Arrays.stream(schedule.times(phase)).mapToObj(Timeline::clock).toList();
  }

  @Test
  void grafanaEvaluatesAtWholeMultiplesOfTheInterval() {
    Schedule schedule = schedule(AlertEngine.GRAFANA, 30, 115);

    assertThat(clocks(schedule, Phase.ZERO))
        .containsExactly("17:00:30", "17:01:00", "17:01:30", "17:02:00");
    assertThat(clocks(schedule, new Phase(seconds(10), 0)))
        .containsExactly("17:00:10", "17:00:40", "17:01:10", "17:01:40");
  }

  @Test
  void grafanaEvaluatesAtBothEnds() {
    Schedule schedule =
        new Schedule(
            AlertEngine.GRAFANA,
            seconds(10),
            new Timeline(START + seconds(5), START + seconds(25)));

    assertThat(clocks(schedule, Phase.ZERO)).containsExactly("17:00:10", "17:00:20", "17:00:30");
  }

  @Test
  void theRulerEvaluatesFromTheStartOn() {
    Schedule schedule = schedule(AlertEngine.RULER, 30, 90);

    assertThat(clocks(schedule, Phase.ZERO))
        .containsExactly("17:00:05", "17:00:35", "17:01:05", "17:01:35");
    assertThat(clocks(schedule, new Phase(seconds(20), 0)))
        .containsExactly("17:00:25", "17:00:55", "17:01:25");
  }

  @Test
  void aStartBetweenSecondsKeepsItsNanoseconds() {
    Timeline time =
        new Timeline(
            Timeline.instant("2026-11-22T13:29:37.237522016Z"),
            Timeline.instant("2026-11-22T13:29:58Z"));

    assertThat(clocks(new Schedule(AlertEngine.RULER, seconds(10), time), Phase.ZERO))
        .containsExactly("13:29:37.237522016", "13:29:47.237522016", "13:29:57.237522016");
    assertThat(clocks(new Schedule(AlertEngine.GRAFANA, seconds(10), time), Phase.ZERO))
        .containsExactly("13:29:40", "13:29:50");
  }

  @Test
  void everyPhaseOfTenSecondsRunsWithAndWithoutDelay() {
    assertThat(schedule(AlertEngine.GRAFANA, 30, 90).phases(OptionalLong.empty()))
        .extracting(Phase::text)
        .containsExactly(
            "phase 0s",
            "phase 0s, lines 10s late",
            "phase 10s",
            "phase 10s, lines 10s late",
            "phase 20s",
            "phase 20s, lines 10s late");
    assertThat(schedule(AlertEngine.RULER, 5, 90).phases(OptionalLong.empty())).hasSize(2);
    assertThat(schedule(AlertEngine.RULER, 15, 90).phases(OptionalLong.empty())).hasSize(4);
  }

  @Test
  void aPinnedPhaseRunsOnceAndWithinTheInterval() {
    assertThat(schedule(AlertEngine.GRAFANA, 30, 90).phases(OptionalLong.of(seconds(40))))
        .containsExactly(new Phase(seconds(10), 0));
  }

  @Test
  void theNumberOfEvaluationsIsKnownBefore() {
    Schedule schedule = schedule(AlertEngine.RULER, 30, 90);

    assertThat(schedule.evaluations(OptionalLong.of(0))).isEqualTo(4);
    assertThat(schedule.evaluations(OptionalLong.empty())).isEqualTo(24);
  }

  @Test
  void anIntervalLongerThanTheScenarioMayNeverEvaluate() {
    assertThat(schedule(AlertEngine.GRAFANA, 3600, 60).times(Phase.ZERO)).isEmpty();
  }
}
