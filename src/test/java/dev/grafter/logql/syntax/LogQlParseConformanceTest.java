package dev.grafter.logql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.testing.Counts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Compares the parser with what Loki 3.4 answered to each of the recorded queries. */
class LogQlParseConformanceTest {
  private static final String RECORDED = "/conformance/logql-parse.jsonl.gz";

  @Test
  void agreesWithLoki() throws IOException {
    List<Node.Obj> cases = cases();
    List<String> differences = new ArrayList<>();
    for (Node.Obj recorded : cases) {
      Map<String, String> expected = answer(recorded);
      Map<String, String> actual = answer(recorded.text("query").orElseThrow());
      if (!actual.equals(expected)) {
        differences.add(expected.get("query") + "\n  Loki: " + expected + "\n  ours: " + actual);
      }
    }
    Counts.print("logql-parse", cases.size() - differences.size(), cases.size());
    assertThat(differences).isEmpty();
    assertThat(cases).hasSize(1190);
  }

  private static Map<String, String> answer(Node.Obj recorded) {
    return recorded.has("error")
        ? Map.of("error", recorded.text("error").orElseThrow())
        : Map.of(
            "string", recorded.text("string").orElseThrow(),
            "pretty", recorded.text("pretty").orElseThrow());
  }

  private static Map<String, String> answer(String query) {
    try {
      Expr expr = LogQlParser.parse(query);
      return Map.of("string", expr.text(), "pretty", expr.pretty());
    } catch (LogQlSyntaxException e) {
      return Map.of("error", e.getMessage());
    }
  }

  private static List<Node.Obj> cases() throws IOException {
    List<Node.Obj> cases = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(LogQlParseConformanceTest.class.getResourceAsStream(RECORDED)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add((Node.Obj) Json.parse(line, RECORDED));
      }
    }
    return cases;
  }
}
