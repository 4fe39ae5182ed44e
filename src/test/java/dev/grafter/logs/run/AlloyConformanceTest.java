package dev.grafter.logs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.logs.ConformanceLines;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.testing.Counts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Alloy made of the recorded pipelines, where it took them. */
class AlloyConformanceTest {

  @Test
  void agreesWithAlloy() {
    Map<String, Node.Obj> pipelines = new HashMap<>();
    ConformanceLines.read("promtail-stages.jsonl.gz")
        .forEach(line -> pipelines.put(line.text("name").orElseThrow(), line));
    int compared = 0;
    List<String> failures = new ArrayList<>();
    for (Node.Obj recorded : ConformanceLines.read("alloy-process.jsonl.gz")) {
      if (!recorded.has("error")) {
        compared++;
        String name = recorded.text("name").orElseThrow();
        compare(name, pipelines.get(name), recorded, failures);
      }
    }
    Counts.print("alloy-process, entries", compared - failures.size(), compared);
    assertThat(failures).isEmpty();
  }

  private static void compare(
      String name, Node.Obj input, Node.Obj recorded, List<String> failures) {
    Pipeline pipeline =
        PipelineYaml.parse(name, input.text("stages").orElseThrow(), name).pipeline();
    List<Node> actual = RecordedEntries.run(pipeline, Flavour.ALLOY, input);
    List<Node> expected = RecordedEntries.recorded(recorded);
    List<Node> rest = new ArrayList<>(actual);
    boolean same =
        input.has("order")
            ? expected.size() == actual.size() && expected.stream().allMatch(rest::remove)
            : expected.equals(actual);
    if (!same) {
      failures.add(name + ": " + expected + "\n but " + actual);
    }
  }
}
