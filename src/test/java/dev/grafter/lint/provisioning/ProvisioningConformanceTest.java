package dev.grafter.lint.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Source;
import dev.grafter.logs.ConformanceLines;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What Grafana 13.1 made of 89 provisioning files. Where it refused one, an error must repeat what
 * its log says. Where it took one, there must be no error; what it changed or ignored was compared
 * by hand with what it made of the file, and {@code taken.txt} lists the rules that must say so.
 */
class ProvisioningConformanceTest {

  private static final int OK = 200;

  @Test
  void agreesWithGrafana() throws IOException {
    Map<String, Set<String>> taken = taken();
    List<Node.Obj> cases = ConformanceLines.read("provisioning-13.1.jsonl.gz");
    List<String> failures = new ArrayList<>();
    for (Node.Obj recorded : cases) {
      String problem = problem(recorded, taken);
      if (!problem.isEmpty()) {
        failures.add(name(recorded) + ": " + problem);
      }
    }
    Counts.print("provisioning-13.1", cases.size() - failures.size(), cases.size());
    assertThat(failures).isEmpty();
    assertThat(taken).as("cases that no longer exist").isEmpty();
  }

  private static String name(Node.Obj recorded) {
    return recorded.text("kind").orElseThrow() + "/" + recorded.text("name").orElseThrow();
  }

  private static String problem(Node.Obj recorded, Map<String, Set<String>> taken) {
    List<Finding> findings = lint(recorded);
    boolean refused =
        ((Node.Num) recorded.find("reload", "status").orElseThrow()).longValue() != OK;
    if (refused) {
      return refused(recorded, findings);
    }
    Set<String> expected = taken.remove(name(recorded));
    Set<String> actual =
        findings.stream()
            .map(finding -> finding.rule().id())
            .collect(Collectors.toCollection(TreeSet::new));
    if (findings.stream().anyMatch(finding -> finding.level() == FindingLevel.ERROR)) {
      return "taken by Grafana, but " + findings;
    }
    return actual.equals(expected) ? "" : "expected " + expected + " but " + findings;
  }

  private static String refused(Node.Obj recorded, List<Finding> findings) {
    List<String> log =
        recorded.find("log").flatMap(Node::asList).orElseThrow().items().stream()
            .map(line -> line.asString().orElseThrow())
            .toList();
    boolean same =
        findings.stream()
            .filter(finding -> finding.level() == FindingLevel.ERROR)
            .filter(finding -> !finding.said().isEmpty())
            .anyMatch(finding -> log.stream().anyMatch(line -> line.contains(finding.said())));
    return same ? "" : "refused with " + log + " but " + findings;
  }

  private static List<Finding> lint(Node.Obj recorded) {
    Map<String, String> variables =
        recorded.find("env").flatMap(Node::asObject).orElseThrow().fields().entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString().get()));
    String text = recorded.text("file").orElseThrow();
    return ProvisioningLinter.lint(
        List.of(new Source("case.yaml", text)), Environment.of(variables), Assumptions.FRESH);
  }

  private static Map<String, Set<String>> taken() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ProvisioningConformanceTest.class.getResourceAsStream("taken.txt"), "taken.txt")) {
      Map<String, Set<String>> taken = new LinkedHashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(
              parts ->
                  taken.put(
                      parts[0],
                      parts[1].isBlank()
                          ? Set.of()
                          : new TreeSet<>(List.of(parts[1].strip().split(" +")))));
      return taken;
    }
  }
}
