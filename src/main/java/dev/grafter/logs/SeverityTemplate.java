package dev.grafter.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@link Severity#of} as a Go template, for collectors. */
public final class SeverityTemplate {

  /** The usual first: a template compares in this order. */
  private static final List<Severity> ORDER =
      List.of(
          Severity.INFO,
          Severity.ERROR,
          Severity.WARN,
          Severity.DEBUG,
          Severity.CRITICAL,
          Severity.TRACE);

  private SeverityTemplate() {}

  /**
   * The template that turns a level as a service wrote it into {@link Severity#label}.
   *
   * @param source the extracted value that holds the level; it may be missing
   */
  public static String of(String source) {
    String value = "." + source;
    List<String> branches = new ArrayList<>();
    for (Severity severity : ORDER) {
      branches.add("if " + condition(severity) + " }}" + severity.label());
    }
    String otherwise = "{{ else }}" + Severity.UNKNOWN.label() + "{{ end }}";
    return "{{ if "
        + value
        + " }}{{ $l := "
        + value
        + " | trim | upper | trunc 1 }}{{ "
        + String.join("{{ else ", branches)
        + otherwise
        + otherwise;
  }

  private static String condition(Severity severity) {
    List<String> tests =
        severity.letters().chars().mapToObj(letter -> "eq $l \"" + (char) letter + "\"").toList();
    return tests.size() == 1
        ? tests.get(0)
        : tests.stream().map(test -> "(" + test + ")").collect(Collectors.joining(" ", "or ", ""));
  }
}
