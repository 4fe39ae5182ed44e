package dev.grafter.logs.ingest;

import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogfmtText;
import java.util.List;
import java.util.Map;

/**
 * The level that Loki 3.4 finds for a line. The first that has a say wins: a label, metadata, the
 * severity number of OpenTelemetry, a field of the line where it is JSON or logfmt, words in its
 * text. What a label or metadata says is taken as it stands, whatever it is.
 */
final class DetectedLevel {

  private static final String UNKNOWN = "unknown";
  private static final String SEVERITY_NUMBER = "severity_number";

  /** Where Loki looks by default, in its order. */
  private static final List<String> FIELDS =
      List.of("level", "LEVEL", "Level", "Severity", "severity", "SEVERITY", "lvl", "LVL", "Lvl");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("trace", "trace"),
          Map.entry("trc", "trace"),
          Map.entry("debug", "debug"),
          Map.entry("dbg", "debug"),
          Map.entry("info", "info"),
          Map.entry("inf", "info"),
          Map.entry("warn", "warn"),
          Map.entry("wrn", "warn"),
          Map.entry("warning", "warn"),
          Map.entry("error", "error"),
          Map.entry("err", "error"),
          Map.entry("critical", "critical"),
          Map.entry("fatal", "fatal"));

  /** Severity numbers come in fours. */
  private static final List<String> SEVERITIES =
      List.of("trace", "debug", "info", "warn", "error", "fatal");

  /**
   * Pieces of text, each with the level it stands for.
   *
   * @param level the level
   * @param pieces any of these makes it so
   */
  private record Mention(String level, List<String> pieces) {
    boolean in(String line) {
      return pieces.stream().anyMatch(line::contains);
    }
  }

  /** In Loki's order: a line about an error that mentions info counts as info. */
  private static final List<Mention> MENTIONS =
      List.of(
          new Mention("info", List.of("info", "INFO")),
          new Mention("error", List.of("err:", "ERR:", "error", "ERROR")),
          new Mention("warn", List.of("warn:", "WARN:", "warning", "WARNING")),
          new Mention("critical", List.of("CRITICAL:", "critical:")),
          new Mention("debug", List.of("debug:", "DEBUG:")));

  private DetectedLevel() {}

  /** The level; empty when a label or metadata of that name is there and empty. */
  static String of(Labels stream, Labels metadata, String line) {
    for (Labels labels : List.of(stream, metadata)) {
      for (String field : FIELDS) {
        if (labels.has(field)) {
          return labels.get(field);
        }
      }
    }
    String number = metadata.get(SEVERITY_NUMBER);
    return number.isEmpty() ? ofLine(line) : ofNumber(number);
  }

  private static String ofNumber(String text) {
    int number;
    try {
      number = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return "info";
    }
    if (number == 0 || number > 4 * SEVERITIES.size()) {
      return UNKNOWN;
    }
    return SEVERITIES.get(Math.floorDiv(Math.max(number, 1) - 1, 4));
  }

  private static String ofLine(String line) {
    String field = "";
    if (isJson(line)) {
      field = jsonField(line);
    } else if (line.indexOf('=') >= 0) {
      field = logfmtField(line);
    }
    String level = WORDS.get(lowerAscii(field));
    return level != null ? level : ofText(line);
  }

  /** Only letters that belong to the words of levels need folding, and these are ASCII. */
  private static String lowerAscii(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c)));
    return lower.toString();
  }

  private static String ofText(String line) {
    return MENTIONS.stream()
        .filter(mention -> mention.in(line))
        .map(Mention::level)
        .findFirst()
        .orElse(UNKNOWN);
  }

  private static String jsonField(String line) {
    for (String field : FIELDS) {
      String value = JsonField.find(line, field);
      if (value != null) {
        return value;
      }
    }
    return "";
  }

  /** The value of the field that comes first in Loki's order; reading ends at a bad pair. */
  private static String logfmtField(String line) {
    LogfmtText pairs = new LogfmtText(line);
    int best = FIELDS.size();
    String value = "";
    while (best > 0 && !pairs.atEnd() && pairs.next()) {
      int place = place(pairs.key());
      if (place < best) {
        best = place;
        value = pairs.value();
      }
    }
    return value;
  }

  private static int place(String key) {
    for (int i = 0; i < FIELDS.size(); i++) {
      if (FIELDS.get(i).equalsIgnoreCase(key)) {
        return i;
      }
    }
    return FIELDS.size();
  }

  /** Whether the line begins and ends with braces, white space apart. */
  private static boolean isJson(String line) {
    int first = 0;
    while (first < line.length() && isSpace(line.charAt(first))) {
      first++;
    }
    int last = line.length() - 1;
    while (last >= 0 && line.charAt(last) <= ' ' && isSpace(line.charAt(last))) {
      last--;
    }
    return first < last && line.charAt(first) == '{' && line.charAt(last) == '}';
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
  }
}
