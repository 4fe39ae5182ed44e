package dev.grafter.render.python;

import dev.grafter.logs.Severity;
import dev.grafter.logs.format.CommonParameters;
import dev.grafter.logs.format.Names;
import dev.grafter.logs.format.RecordField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Python module must have in common with us, as Python. */
final class PythonConstants {

  private static final List<Severity> WORST_FIRST =
      List.of(
          Severity.CRITICAL,
          Severity.ERROR,
          Severity.WARN,
          Severity.INFO,
          Severity.DEBUG,
          Severity.TRACE,
          Severity.UNKNOWN);

  private PythonConstants() {}

  static String text() {
    return "# The lowest number of each level in Python, the level's word and its letter.\n"
        + levels()
        + "\n# The keys of the fields.\n"
        + keys("JSON_KEYS", RecordField::json)
        + keys("LOGFMT_KEYS", RecordField::logfmt)
        + "FIELD_KEYS = frozenset(JSON_KEYS.values()) | frozenset(LOGFMT_KEYS.values())\n"
        + "\n# What stands before a parameter of logfmt that would be taken for a field.\n"
        + constant("ESCAPE", RecordField.ESCAPE)
        + "\n# Parameters that are added here.\n"
        + constant("TRACE_ID", CommonParameters.TRACE_ID)
        + constant("SPAN_ID", CommonParameters.SPAN_ID)
        + constant("EXCEPTION", CommonParameters.EXCEPTION)
        + constant("STACK", CommonParameters.STACK)
        + "\n# What names of services, files and parameters cannot hold.\n"
        + "REFUSED_IN_NAMES = \""
        + refused()
        + "\"\n";
  }

  private static String constant(String name, String value) {
    return name + " = \"" + value + "\"\n";
  }

  private static String levels() {
    return WORST_FIRST.stream()
        .map(
            severity ->
                String.format(
                    Locale.ROOT,
                    "    (%d, \"%s\", \"%s\"),\n",
                    number(severity),
                    severity.word(),
                    severity.letter()))
        .collect(Collectors.joining("", "LEVELS = (\n", ")\n"));
  }

  /** The number of {@code logging}; its levels begin at 10. */
  private static int number(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 50;
      case ERROR -> 40;
      case WARN -> 30;
      case INFO -> 20;
      case DEBUG -> 10;
      case TRACE -> 1;
      case UNKNOWN -> 0;
    };
  }

  private static String keys(String name, Function<RecordField, String> key) {
    return Stream.of(RecordField.values())
        .map(
            field ->
                "    \""
                    + field.name().toLowerCase(Locale.ROOT)
                    + "\": \""
                    + key.apply(field)
                    + "\",\n")
        .collect(Collectors.joining("", name + " = {\n", "}\n"));
  }

  /** A character class; the escapes are Python's, so the class holds the characters themselves. */
  private static String refused() {
    return Names.REFUSED.stream()
        .map(
            range ->
                range.first() == range.last()
                    ? unicode(range.first())
                    : unicode(range.first()) + "-" + unicode(range.last()))
        .collect(Collectors.joining("", "[", "]"));
  }

  private static String unicode(int c) {
    return String.format(Locale.ROOT, "\\u%04x", c);
  }
}
