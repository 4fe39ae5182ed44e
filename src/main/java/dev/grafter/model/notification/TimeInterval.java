package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A time that comes back. It holds where all of its parts hold; a part that is not given always
 * does. Each part is a list of ranges, both ends included but the end of a time of day.
 *
 * @param times times of day, such as {@code 22:00} to {@code 24:00}
 * @param weekdays such as {@code monday:friday}
 * @param daysOfMonth from 1 to 31, or from the end of the month from -1 to -31
 * @param months from 1 to 12
 * @param years such as {@code 2026:2027}
 * @param location whose clock counts; empty for UTC
 */
public record TimeInterval(
    List<Times> times,
    List<String> weekdays,
    List<String> daysOfMonth,
    List<String> months,
    List<String> years,
    Optional<ZoneId> location) {

  /**
   * A part of a day.
   *
   * @param from when it begins, to the minute
   * @param to when it ends; midnight is the end of the day
   */
  public record Times(LocalTime from, LocalTime to) {
    /** Checks that it ends after it begins. */
    public Times {
      if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
        throw new IllegalArgumentException(
            "a time of day from "
                + from
                + " to "
                + to
                + " ends before it begins: make two, one until midnight and one from midnight");
      }
    }

    private Node.Obj node() {
      return Node.object()
          .put("start_time", clock(from))
          .put("end_time", to.equals(LocalTime.MIDNIGHT) ? "24:00" : clock(to))
          .build();
    }

    private static String clock(LocalTime time) {
      return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }
  }

  /** Copies, and checks that it says something. */
  public TimeInterval {
    times = List.copyOf(times);
    weekdays = List.copyOf(weekdays);
    daysOfMonth = List.copyOf(daysOfMonth);
    months = List.copyOf(months);
    years = List.copyOf(years);
    if (times.isEmpty()
        && weekdays.isEmpty()
        && daysOfMonth.isEmpty()
        && months.isEmpty()
        && years.isEmpty()) {
      throw new IllegalArgumentException(
          "a time interval without any part is always: say at least times or days");
    }
  }

  /** An interval to be described. */
  public static Builder builder() {
    return new Builder();
  }

  /** The interval in the spelling of Grafana's API. */
  Node.Obj node() {
    Node.ObjBuilder interval = Node.object();
    if (!times.isEmpty()) {
      interval.put("times", Node.list(times.stream().map(Times::node).toList()));
    }
    put(interval, "weekdays", weekdays);
    put(interval, "days_of_month", daysOfMonth);
    put(interval, "months", months);
    put(interval, "years", years);
    return interval.putText("location", location.map(ZoneId::getId)).build();
  }

  private static void put(Node.ObjBuilder interval, String key, List<String> ranges) {
    if (!ranges.isEmpty()) {
      interval.put(key, Node.strings(ranges));
    }
  }

  /** Collects an interval. */
  public static final class Builder {

    private static final int LONGEST_MONTH = 31;

    private final List<Times> times = new ArrayList<>();
    private final List<String> weekdays = new ArrayList<>();
    private final List<String> daysOfMonth = new ArrayList<>();
    private final List<String> months = new ArrayList<>();
    private final List<String> years = new ArrayList<>();
    private Optional<ZoneId> location = Optional.empty();

    private Builder() {}

    /** One more part of the day. */
    public Builder between(LocalTime from, LocalTime to) {
      times.add(new Times(from, to));
      return this;
    }

    /** More days of the week; Sunday is the first. */
    public Builder weekdays(DayOfWeek from, DayOfWeek to) {
      int first = from.getValue() % 7;
      int last = to.getValue() % 7;
      weekdays.add(range(name(from), name(to), first <= last));
      return this;
    }

    /** More days of the month; negative ones count from its end. */
    public Builder daysOfMonth(int from, int to) {
      if (!isDay(from) || !isDay(to)) {
        throw new IllegalArgumentException(
            "days of a month are 1 to 31, or -31 to -1 from its end, not " + from + " to " + to);
      }
      daysOfMonth.add(
          range(Integer.toString(from), Integer.toString(to), from <= to || (from > 0 && to < 0)));
      return this;
    }

    private static boolean isDay(int day) {
      return day != 0 && Math.abs(day) <= LONGEST_MONTH;
    }

    /** More months. */
    public Builder months(Month from, Month to) {
      months.add(
          range(
              Integer.toString(from.getValue()),
              Integer.toString(to.getValue()),
              from.compareTo(to) <= 0));
      return this;
    }

    /** More years. */
    public Builder years(int from, int to) {
      years.add(range(Integer.toString(from), Integer.toString(to), from <= to));
      return this;
    }

    /** Whose clock counts. */
    public Builder location(ZoneId zone) {
      location = Optional.of(zone);
      return this;
    }

    private static String range(String from, String to, boolean ordered) {
      if (!ordered) {
        throw new IllegalArgumentException(
            "the range from " + from + " to " + to + " ends before it begins: make two");
      }
      return from.equals(to) ? from : from + ":" + to;
    }

    private static String name(DayOfWeek day) {
      return day.name().toLowerCase(Locale.ROOT);
    }

    /** The interval. */
    public TimeInterval build() {
      return new TimeInterval(times, weekdays, daysOfMonth, months, years, location);
    }
  }
}
