package dev.grafter.lint.provisioning.alerting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ranges of Alertmanager's time intervals; each method answers what it says of a bad one. */
final class Ranges {

  private static final List<String> WEEKDAYS =
      List.of("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final int LONGEST_MONTH = 31;
  private static final int SHORTEST_MONTH = 28;

  private Ranges() {}

  /** The two ends of a range; or the words of the refusal. */
  private record Ends(int begin, int end, Optional<String> problem) {}

  /** A member's number, or what is wrong with it. */
  private record Member(int number, Optional<String> problem) {}

  private interface Reader {
    Member read(String text);
  }

  private static Ends ends(String range, Reader reader) {
    String[] parts = range.toLowerCase(Locale.ROOT).split(":", -1);
    if (parts.length > 2) {
      return new Ends(
          0,
          0,
          Optional.of(
              "couldn't parse range " + range.toLowerCase(Locale.ROOT) + ", invalid format"));
    }
    Member begin = reader.read(parts[0]);
    Member end = parts.length == 1 ? begin : reader.read(parts[1]);
    return new Ends(begin.number(), end.number(), begin.problem().or(end::problem));
  }

  private static Member named(String text, List<String> names, int first, String problem) {
    int at = names.indexOf(text);
    return at < 0
        ? new Member(0, Optional.of(text + problem))
        : new Member(at + first, Optional.empty());
  }

  private static Member number(String text) {
    if (text.matches("[+-]?[0-9]{1,9}")) {
      return new Member(Integer.parseInt(text), Optional.empty());
    }
    return new Member(0, Optional.of("strconv.Atoi: parsing \"" + text + "\": invalid syntax"));
  }

  static Optional<String> weekdays(String range) {
    Ends ends = ends(range, text -> named(text, WEEKDAYS, 0, " is not a valid weekday"));
    return ends.problem()
        .or(
            () ->
                ends.begin() > ends.end()
                    ? Optional.of("start day cannot be before end day")
                    : Optional.empty());
  }

  static Optional<String> daysOfMonth(String range) {
    Ends ends = ends(range, Ranges::number);
    return ends.problem().or(() -> days(ends.begin(), ends.end()));
  }

  private static Optional<String> days(int begin, int end) {
    for (int day : new int[] {begin, end}) {
      if (day == 0 || Math.abs(day) > LONGEST_MONTH) {
        return Optional.of(day + " is not a valid day of the month: out of range");
      }
    }
    if (begin < 0 && end > 0) {
      return Optional.of("end day must be negative if start day is negative");
    }
    return fromStart(begin) > fromStart(end)
        ? Optional.of("end day " + end + " is always before start day " + begin)
        : Optional.empty();
  }

  private static int fromStart(int day) {
    return day < 0 ? SHORTEST_MONTH + day : day;
  }

  static Optional<String> months(String range) {
    Ends ends =
        ends(
            range,
            text -> {
              Member named = named(text, MONTHS, 1, " is not a valid month");
              return named.problem().isPresent() && number(text).problem().isEmpty()
                  ? number(text)
                  : named;
            });
    return ends.problem()
        .or(
            () ->
                ends.begin() > ends.end()
                    ? Optional.of(
                        "end month "
                            + month(ends.end())
                            + " is before start month "
                            + month(ends.begin()))
                    : Optional.empty());
  }

  private static String month(int number) {
    return number >= 1 && number <= MONTHS.size() ? MONTHS.get(number - 1) : "";
  }

  static Optional<String> years(String range) {
    Ends ends = ends(range, Ranges::number);
    return ends.problem()
        .or(
            () ->
                ends.begin() > ends.end()
                    ? Optional.of(
                        "end year " + ends.end() + " is before start year " + ends.begin())
                    : Optional.empty());
  }

  static Optional<String> times(String start, String end) {
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.of("both start and end times must be provided");
    }
    for (String time : List.of(start, end)) {
      if (!time.matches("([01][0-9]|2[0-3]):[0-5][0-9]|24:00")) {
        return Optional.of("couldn't parse timestamp " + time + ", invalid format");
      }
    }
    return start.compareTo(end) >= 0
        ? Optional.of("start time cannot be equal or greater than end time")
        : Optional.empty();
  }
}
