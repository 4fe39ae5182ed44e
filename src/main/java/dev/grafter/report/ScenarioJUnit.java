package dev.grafter.report;

import dev.grafter.scenario.Failure;
import dev.grafter.scenario.FailureText;
import dev.grafter.scenario.ScenarioResult;
import dev.grafter.scenario.SuiteResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results of scenarios in the XML that build servers read. */
final class ScenarioJUnit {

  private final Xml xml = new Xml();

  private ScenarioJUnit() {}

  static String write(ScenarioReport report) {
    ScenarioJUnit junit = new ScenarioJUnit();
    junit.suites(report.suite(), report.seconds());
    return junit.xml.text();
  }

  private void suites(SuiteResult suite, String seconds) {
    Map<String, List<ScenarioResult>> files = new LinkedHashMap<>();
    suite
        .results()
        .forEach(
            result ->
                files
                    .computeIfAbsent(result.scenario().file(), file -> new ArrayList<>())
                    .add(result));
    long bad = suite.unreadable().size();
    Map<String, String> attributes = new LinkedHashMap<>(Map.of("name", "grafter test"));
    attributes.putAll(counts(suite.results(), bad));
    attributes.put("time", seconds);
    xml.open("testsuites", attributes);
    files.forEach(this::file);
    if (bad > 0) {
      unreadable(suite.unreadable());
    }
    xml.close("testsuites");
  }

  private static Map<String, String> counts(List<ScenarioResult> results, long bad) {
    long errors = results.stream().filter(result -> !result.errors().isEmpty()).count();
    long failed = results.stream().filter(result -> !result.passed()).count() - errors;
    Map<String, String> counts = new LinkedHashMap<>();
    counts.put("tests", Long.toString(results.size() + bad));
    counts.put("failures", Long.toString(failed));
    counts.put("errors", Long.toString(errors + bad));
    return counts;
  }

  private void file(String name, List<ScenarioResult> results) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.putAll(counts(results, 0));
    attributes.put("skipped", "0");
    xml.open("testsuite", attributes);
    results.forEach(this::testCase);
    xml.close("testsuite");
  }

  private void testCase(ScenarioResult result) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("classname", result.scenario().file());
    attributes.put("name", result.scenario().name());
    attributes.put("file", result.scenario().file());
    attributes.put("line", Integer.toString(result.scenario().line()));
    if (result.passed()) {
      xml.empty("testcase", attributes);
      return;
    }
    xml.open("testcase", attributes);
    result.errors().forEach(error -> problem("error", error, error));
    if (!result.failures().isEmpty()) {
      Failure first = result.failures().get(0);
      problem(
          "failure",
          "expected " + first.expected() + ", but " + first.happened() + " in " + first.run(),
          result.failures().stream().map(ScenarioJUnit::body).collect(Collectors.joining("\n\n")));
    }
    xml.close("testcase");
  }

  private static String body(Failure failure) {
    return FailureText.place(failure.expectation().where())
        + "\n"
        + String.join("\n", FailureText.all(failure));
  }

  private void unreadable(List<String> sentences) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", "bad files");
    attributes.putAll(counts(List.of(), sentences.size()));
    attributes.put("skipped", "0");
    xml.open("testsuite", attributes);
    for (String sentence : sentences) {
      xml.open("testcase", Map.of("name", sentence));
      problem("error", sentence, sentence);
      xml.close("testcase");
    }
    xml.close("testsuite");
  }

  private void problem(String kind, String message, String body) {
    xml.element(kind, Map.of("message", message), body);
  }
}
