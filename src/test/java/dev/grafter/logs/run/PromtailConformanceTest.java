package dev.grafter.logs.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logs.ConformanceLines;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.testing.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Promtail made of the recorded pipelines. */
class PromtailConformanceTest {

  @Test
  void agreesWithPromtail() {
    List<Node.Obj> cases = ConformanceLines.read("promtail-stages.jsonl.gz");
    List<String> failures = new ArrayList<>();
    for (Node.Obj recorded : cases) {
      failure(recorded)
          .ifPresent(text -> failures.add(recorded.text("name").orElse("") + ": " + text));
    }
    Counts.print("promtail-stages", cases.size() - failures.size(), cases.size());
    assertThat(failures).isEmpty();
  }

  private static Optional<String> failure(Node.Obj recorded) {
    Pipeline pipeline;
    try {
      pipeline =
          PipelineYaml.parse("case", recorded.text("stages").orElseThrow(), "case").pipeline();
    } catch (CodecException e) {
      return recorded.has("error") ? Optional.empty() : Optional.of("refused: " + e.getMessage());
    }
    if (recorded.has("error")) {
      return Optional.of("not refused: " + recorded.text("error").orElse(""));
    }
    List<Node> expected = new ArrayList<>(RecordedEntries.recorded(recorded));
    List<Node> actual = RecordedEntries.run(pipeline, Flavour.PROMTAIL, recorded);
    if (recorded.has("order")) {
      List<Node> rest = new ArrayList<>(actual);
      boolean same = expected.size() == actual.size() && expected.stream().allMatch(rest::remove);
      return same ? Optional.empty() : Optional.of(expected + "\n but " + actual);
    }
    return expected.equals(actual) ? Optional.empty() : Optional.of(expected + "\n but " + actual);
  }
}
