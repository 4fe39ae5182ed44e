package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One interval of a mute timing: read, checked, printed in the server's form and hashed. */
record TimeInterval(
    List<Span> times,
    List<Span> weekdays,
    List<Span> days,
    List<Span> months,
    List<Span> years,
    String location) {

  /** A closed range. */
  record Span(long from, long to) {}

  private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-4]):([0-5][0-9])");
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

  static TimeInterval of(Body sent) {
    return new TimeInterval(
        sent.bodies("times").stream().map(TimeInterval::time).toList(),
        spans(sent, "weekdays", text -> indexed(WEEKDAYS, text, 0)),
        days(sent),
        spans(sent, "months", TimeInterval::month),
        spans(sent, "years", TimeInterval::number),
        location(sent.text("location")));
  }

  private static Span time(Body sent) {
    long from = minute(sent.text("start_time"));
    long to = minute(sent.text("end_time"));
    if (from >= to) {
      throw Refusal.badRequest();
    }
    return new Span(from, to);
  }

  private static long minute(String text) {
    Matcher match = CLOCK.matcher(text);
    if (!match.matches()) {
      throw Refusal.badRequest();
    }
    long minute = Long.parseLong(match.group(1)) * 60 + Long.parseLong(match.group(2));
    if (minute > 24 * 60) {
      throw Refusal.badRequest();
    }
    return minute;
  }

  private static List<Span> spans(Body sent, String key, ToLongFunction<String> value) {
    return sent.texts(key).stream().map(text -> span(text, value)).toList();
  }

  private static Span span(String text, ToLongFunction<String> value) {
    String[] ends = text.toLowerCase(Locale.ROOT).split(":", -1);
    if (ends.length > 2) {
      throw Refusal.badRequest();
    }
    long from = value.applyAsLong(ends[0]);
    long to = value.applyAsLong(ends[ends.length - 1]);
    boolean acrossTheEnd = from > 0 && to < 0;
    if (from > to && !acrossTheEnd) {
      throw Refusal.badRequest();
    }
    return new Span(from, to);
  }

  private static List<Span> days(Body sent) {
    return spans(
        sent,
        "days_of_month",
        text -> {
          long day = number(text);
          if (day == 0 || Math.abs(day) > 31) {
            throw Refusal.badRequest();
          }
          return day;
        });
  }

  private static long month(String text) {
    if (!text.matches("[0-9]+")) {
      return indexed(MONTHS, text, 1);
    }
    long month = number(text);
    if (month < 1 || month > 12) {
      throw Refusal.badRequest();
    }
    return month;
  }

  private static long indexed(List<String> names, String text, int first) {
    int index = names.indexOf(text);
    if (index < 0) {
      throw Refusal.badRequest();
    }
    return (long) index + first;
  }

  private static long number(String text) {
    if (!text.matches("-?[0-9]{1,9}")) {
      throw Refusal.badRequest();
    }
    return Long.parseLong(text);
  }

  private static String location(String name) {
    try {
      return name.isEmpty() ? "" : ZoneId.of(name).getId();
    } catch (DateTimeException e) {
      throw Refusal.badRequest();
    }
  }

  /** The form in which the server shows it: months are numbers. */
  Node.Obj shown() {
    Node.ObjBuilder out = Node.object();
    if (!times.isEmpty()) {
      out.put("times", Node.list(times.stream().map(TimeInterval::clock).toList()));
    }
    put(out, "weekdays", weekdays.stream().map(s -> ends(s, d -> WEEKDAYS.get((int) d))).toList());
    put(out, "days_of_month", days.stream().map(s -> ends(s, Long::toString)).toList());
    put(out, "months", months.stream().map(s -> ends(s, Long::toString)).toList());
    put(out, "years", years.stream().map(s -> ends(s, Long::toString)).toList());
    return out.putNonEmpty("location", location).build();
  }

  private static Node.Obj clock(Span span) {
    return Node.object()
        .put("start_time", clock(span.from()))
        .put("end_time", clock(span.to()))
        .build();
  }

  private static String clock(long minute) {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }

  private static String ends(Span span, java.util.function.LongFunction<String> name) {
    String from = name.apply(span.from());
    return span.from() == span.to() ? from : from + ":" + name.apply(span.to());
  }

  private static void put(Node.ObjBuilder out, String key, List<String> values) {
    if (!values.isEmpty()) {
      out.put(key, Node.strings(values));
    }
  }

  void hash(Fnv hash) {
    for (List<Span> part : List.of(times, months, days, weekdays, years)) {
      part.forEach(span -> hash.field(span.from()).field(span.to()));
    }
    if (!location.isEmpty()) {
      hash.field(location);
    }
  }
}
