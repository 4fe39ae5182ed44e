package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.stream.Collectors;

/** What variables with choices have, in Grafana's spelling. */
final class VariableNodes {

  private VariableNodes() {}

  static Node.Obj first(List<String> values) {
    return currentOf(values.get(0), values.get(0));
  }

  static Node.Obj currentOf(String text, String value) {
    return Node.object().put("text", text).put("value", value).build();
  }

  static Node.Arr options(List<String> values) {
    return Node.list(values.stream().map(value -> currentOf(value, value)).toList());
  }

  static void requireChoices(VariableHead head, List<String> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("variable \"" + head.name() + "\" offers no value");
    }
    String bad =
        values.stream()
            .filter(value -> value.isBlank() || value.contains(","))
            .collect(Collectors.joining("\", \""));
    if (!bad.isEmpty()) {
      throw new IllegalArgumentException(
          "variable \""
              + head.name()
              + "\" offers \""
              + bad
              + "\": a value is neither empty nor has it a comma");
    }
  }
}
