package dev.grafter.logs.relabel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.logs.ConformanceLines;
import dev.grafter.testing.Counts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Prometheus' relabeling made of the recorded cases. */
class RelabelConformanceTest {

  @Test
  void agreesWithPrometheus() {
    List<Node.Obj> cases = ConformanceLines.read("relabel.jsonl");
    List<String> failures = new ArrayList<>();
    for (Node.Obj recorded : cases) {
      Node expected = recorded.has("error") ? Node.of("refused") : recorded.get("result");
      Node actual = answer(recorded);
      if (!expected.equals(actual)) {
        failures.add(recorded.text("name").orElse("") + ": " + expected + " but " + actual);
      }
    }
    Counts.print("relabel", cases.size() - failures.size(), cases.size());
    assertThat(failures).isEmpty();
  }

  private static Node answer(Node.Obj recorded) {
    String yaml = recorded.text("relabel_configs").orElseThrow();
    try {
      List<RelabelRule> rules = RelabelYaml.read(Yaml.parse(yaml, "case", YamlOptions.GO_V2));
      assertThat(RelabelYaml.read(RelabelYaml.write(rules))).isEqualTo(rules);
      return new Relabeler(rules)
          .apply(RelabelYaml.labels(recorded.get("labels").asObject().orElseThrow()))
          .<Node>map(Node::object)
          .orElseGet(Node::nil);
    } catch (CodecException e) {
      return Node.of("refused");
    }
  }
}
