package dev.grafter.render.alloy;

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

/** The blocks that Grafana's own converter writes, except what Alloy then refuses. */
class AlloyPipelineConformanceTest {

  @Test
  void writesWhatGrafanasConverterWrites() {
    Map<String, String> stages = new HashMap<>();
    ConformanceLines.read("promtail-stages.jsonl.gz")
        .forEach(
            line -> stages.put(line.text("name").orElseThrow(), line.text("stages").orElseThrow()));
    List<Node.Obj> cases = ConformanceLines.read("alloy-process.jsonl.gz");
    List<String> failures = new ArrayList<>();
    for (Node.Obj recorded : cases) {
      String name = recorded.text("name").orElseThrow();
      Pipeline pipeline = PipelineYaml.parse("rec", stages.get(name), name).pipeline();
      String ours = AlloyPipeline.process(pipeline, List.of("loki.write.default.receiver")).print();
      if (!ours.equals(expected(recorded))) {
        failures.add(name + ":\n" + expected(recorded) + "\nbut\n" + ours);
      }
    }
    Counts.print("alloy-process, blocks", cases.size() - failures.size(), cases.size());
    assertThat(failures).isEmpty();
  }

  /** Alloy refuses a duration of zero, so ours says Promtail's default there. */
  private static String expected(Node.Obj recorded) {
    String block = recorded.text("alloy").orElseThrow();
    return recorded.has("error")
        ? block
            .replace("max_wait_time = \"0s\"", "max_wait_time = \"3s\"")
            .replace("max_idle_duration = \"0s\"", "max_idle_duration = \"5m0s\"")
        : block;
  }
}
