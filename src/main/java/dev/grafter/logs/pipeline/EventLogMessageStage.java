package dev.grafter.logs.pipeline;

import dev.grafter.logs.text.LabelNames;
import java.util.Optional;

/**
 * Extracts the {@code Key: value} lines of a Windows event message.
 *
 * @param source the extracted value; {@code message} when absent
 * @param dropInvalidLabels whether keys that cannot be label names are left out instead of changed
 * @param overwriteExisting whether a key that is extracted already is replaced instead of renamed
 */
public record EventLogMessageStage(
    Optional<String> source, boolean dropInvalidLabels, boolean overwriteExisting)
    implements Stage {

  /** Checks as Promtail does. */
  public EventLogMessageStage {
    source.ifPresent(name -> Checks.check(LabelNames.isValid(name), "invalid label name: " + name));
  }

  @Override
  public String type() {
    return "eventlogmessage";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** The extracted value that is read when nothing else is said. */
  public static final String DEFAULT_SOURCE = "message";
}
