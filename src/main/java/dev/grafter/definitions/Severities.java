package dev.grafter.definitions;

import dev.grafter.logs.Severity;
import dev.grafter.model.dashboard.FieldOverride;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The colour of each level, the same in all panels. */
final class Severities {

  private Severities() {}

  static List<FieldOverride> colors() {
    Map<String, String> colors = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      colors.put(severity.label(), color(severity));
    }
    return FieldOverride.colors(colors);
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case TRACE -> "light-blue";
      case DEBUG -> "blue";
      case INFO -> "green";
      case WARN -> "yellow";
      case ERROR -> "red";
      case CRITICAL -> "purple";
      case UNKNOWN -> "#8e8e8e";
    };
  }

  /** The words of the levels, the worst first. */
  static List<String> worstFirst() {
    return Stream.of(
            Severity.CRITICAL,
            Severity.ERROR,
            Severity.WARN,
            Severity.INFO,
            Severity.DEBUG,
            Severity.TRACE,
            Severity.UNKNOWN)
        .map(Severity::label)
        .toList();
  }
}
