package dev.grafter.model.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuteTimingTest {

  @Test
  void everyPartIsWrittenInGrafanasSpelling() {
    TimeInterval interval =
        TimeInterval.builder()
            .between(LocalTime.of(0, 0), LocalTime.of(6, 30))
            .weekdays(DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)
            .weekdays(DayOfWeek.MONDAY, DayOfWeek.MONDAY)
            .daysOfMonth(1, -1)
            .months(Month.JUNE, Month.AUGUST)
            .years(2026, 2026)
            .build();

    assertThat(Json.write(MuteTiming.of("n", interval).toResource().content()))
        .isEqualTo(
            "{\"name\":\"n\",\"time_intervals\":[{\"times\":[{\"start_time\":\"00:00\",\"end_time\":"
                + "\"06:30\"}],\"weekdays\":[\"sunday:saturday\",\"monday\"],\"days_of_month\":"
                + "[\"1:-1\"],\"months\":[\"6:8\"],\"years\":[\"2026\"]}]}");
  }

  @Test
  void whatGrafanaRefusesIsRefusedWithARemedy() {
    TimeInterval.Builder builder = TimeInterval.builder();

    assertThatThrownBy(() -> builder.between(LocalTime.of(22, 0), LocalTime.of(6, 0)))
        .hasMessage(
            "a time of day from 22:00 to 06:00 ends before it begins: make two, one until midnight"
                + " and one from midnight");
    assertThatThrownBy(() -> builder.weekdays(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
        .hasMessage("the range from friday to monday ends before it begins: make two");
    assertThatThrownBy(() -> builder.daysOfMonth(0, 3)).hasMessageContaining("1 to 31");
    assertThatThrownBy(() -> builder.months(Month.MAY, Month.APRIL)).hasMessageContaining("5 to 4");
    assertThatThrownBy(builder::build).hasMessageContaining("is always");
    assertThatThrownBy(() -> new MuteTiming("n", List.of())).hasMessageContaining("names no time");
  }

  @Test
  void aRouteNamesItsHours() {
    NotificationRoute route =
        new NotificationRoute(
                "r",
                "ops",
                List.of(LabelMatcher.equal("a", "b")),
                List.of(),
                NotificationTiming.standard())
            .mutedIn("nights")
            .activeIn("office")
            .continuing();

    assertThat(Json.write(route.toResource().content()))
        .endsWith(
            "\"mute_time_intervals\":[\"nights\"],\"active_time_intervals\":[\"office\"],"
                + "\"continue\":true}");
  }
}
