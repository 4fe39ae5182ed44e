package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.AlertingRule.MUTE_TIMING_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.MUTE_TIMING_MONTH_INVALID;
import static dev.grafter.lint.provisioning.alerting.AlertingRule.MUTE_TIMING_NAME_MISSING;

import dev.grafter.lint.provisioning.Freeform;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import dev.grafter.lint.provisioning.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a mute timing. Nothing in it but the organisation is expanded. */
final class MuteTimingReader {

  private static final int MONTHS = 12;

  /** Zones of the time zone database that Java spells as offsets. */
  private static final Set<String> ONLY_IN_GO = Set.of("EST", "HST", "MST");

  private final Report report;

  MuteTimingReader(Report report) {
    this.report = report;
  }

  Named read(Section timing) {
    final long org = Org.readExisting(timing);
    Text name = timing.rawText("name");
    Freeform.raw(report, name.value(), name.where(), name.path());
    if (name.isEmpty()) {
      report.refuse(
          MUTE_TIMING_NAME_MISSING,
          name,
          "a mute timing needs a name: add one",
          "missing name in mute time interval");
    }
    for (Section interval : timing.sections("time_intervals", "a time interval")) {
      interval(interval);
    }
    timing.done();
    return new Named(org, name);
  }

  private void interval(Section interval) {
    for (Section times : interval.sections("times", "a range of times")) {
      times(times);
    }
    ranges(interval, "weekdays", Ranges::weekdays);
    ranges(interval, "days_of_month", Ranges::daysOfMonth);
    ranges(interval, "months", Ranges::months);
    ranges(interval, "years", Ranges::years);
    Text zone = interval.rawText("location");
    if (zone.present()) {
      zone(zone);
    }
    interval.done();
  }

  private void times(Section times) {
    Text start = times.rawText("start_time");
    Text end = times.rawText("end_time");
    times.done();
    Ranges.times(start.value(), end.value())
        .ifPresent(
            problem ->
                report.refuse(
                    MUTE_TIMING_INVALID,
                    start.present() ? start.where() : times.where(),
                    times.path(),
                    "times are written HH:MM, and the start comes before the end (a range over"
                        + " midnight takes two): "
                        + problem,
                    problem));
  }

  /** What is wrong with one range, in the words of Alertmanager. */
  private interface Check {
    Optional<String> problem(String range);
  }

  private void ranges(Section interval, String key, Check check) {
    List<Text> ranges = interval.rawTextList(key);
    for (Text range : ranges) {
      Optional<String> problem = check.problem(range.value());
      if (problem.isPresent()) {
        report.refuse(
            MUTE_TIMING_INVALID,
            range,
            "Grafana refuses this range: " + problem.get(),
            problem.get());
      } else if (key.equals("months")) {
        month(range);
      }
    }
  }

  /** Nobody checks that a month's number is one; such a range matches never, or too often. */
  private void month(Text range) {
    for (String part : range.value().split(":", -1)) {
      if (part.matches("-?[0-9]{1,9}")
          && (Integer.parseInt(part) < 1 || Integer.parseInt(part) > MONTHS)) {
        report.add(
            MUTE_TIMING_MONTH_INVALID,
            range,
            "months go from 1 to 12: Grafana takes \""
                + range.value()
                + "\", and part of it never"
                + " matches");
      }
    }
  }

  private void zone(Text zone) {
    if (!zone.isEmpty() && !isZone(zone.value())) {
      report.refuse(
          MUTE_TIMING_INVALID,
          zone,
          "this is no time zone; write a name such as Europe/Berlin or UTC",
          "unknown time zone " + zone.value());
    }
  }

  private static boolean isZone(String name) {
    return name.equals("Local")
        || ONLY_IN_GO.contains(name)
        || ZoneId.getAvailableZoneIds().contains(name);
  }
}
