package dev.grafter.scenario;

import dev.grafter.fleet.AlertEngine;
import dev.grafter.gotext.GoFloat;
import java.util.ArrayList;
import java.util.List;

/** Expectations in words. */
final class Sentences {

  private Sentences() {}

  static String expected(Expectation expectation, Timeline time) {
    if (expectation instanceof Expectation.State state) {
      return state(state, time);
    } else if (expectation instanceof Expectation.Fires fires) {
      return fires.alert()
          + (fires.labels().size() == 0 ? "" : " " + fires.labels())
          + " fires "
          + times(fires.count());
    }
    return answers((Expectation.Answers) expectation, time);
  }

  private static String state(Expectation.State expected, Timeline time) {
    return expected.alert()
        + " "
        + StateWords.of(expected.state())
        + (expected.labels().size() == 0 ? "" : " " + expected.labels())
        + (expected.annotations().size() == 0 ? "" : " with annotations " + expected.annotations())
        + " at "
        + moment(expected.at(), time);
  }

  private static String answers(Expectation.Answers expected, Timeline time) {
    List<String> parts = new ArrayList<>();
    Expectation.Answer answer = expected.answer();
    answer.lines().ifPresent(count -> parts.add(counted(count, "line")));
    answer.series().ifPresent(count -> parts.add(count + " series"));
    answer.value().ifPresent(value -> parts.add("the value " + GoFloat.formatF(value)));
    String labels = answer.labels().size() == 0 ? "" : " with " + answer.labels();
    return String.join(" and ", parts)
        + labels
        + " of "
        + expected.text()
        + " at "
        + moment(expected.at(), time);
  }

  static String times(long count) {
    return count == 1 ? "once" : count + " times";
  }

  static String counted(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** A time as the author counts and as the clock shows it. */
  static String moment(long nanos, Timeline time) {
    return time.offset(nanos) + " (" + Timeline.clock(nanos) + ")";
  }

  static String name(AlertEngine engine) {
    return switch (engine) {
      case GRAFANA -> "Grafana";
      case RULER -> "ruler";
    };
  }
}
