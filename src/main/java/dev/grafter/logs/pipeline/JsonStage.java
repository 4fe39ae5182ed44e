package dev.grafter.logs.pipeline;

import dev.grafter.logs.json.JmesPath;
import java.util.Map;
import java.util.Optional;

/**
 * Extracts values of a JSON object by JMESPath.
 *
 * @param expressions extracted name to JMESPath; an empty path is the name itself
 * @param source the extracted value that is read; the line when absent
 * @param dropMalformed whether entries are dropped whose text is no JSON object
 */
public record JsonStage(
    Map<String, String> expressions, Optional<String> source, boolean dropMalformed)
    implements Stage {

  /** Checks as Promtail does. */
  public JsonStage {
    expressions = Checks.copy(expressions);
    Checks.check(!expressions.isEmpty(), "JMES expression is required");
    Checks.source(source, "empty source");
    expressions.forEach((name, path) -> JmesPath.compile(path.isEmpty() ? name : path));
  }

  @Override
  public String type() {
    return "json";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
