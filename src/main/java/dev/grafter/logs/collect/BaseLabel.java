package dev.grafter.logs.collect;

import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.relabel.RelabelRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A label that discovery gives every line of a container, before any stage sees the line. */
public enum BaseLabel {
  /** Docker's id of the container, 64 hexadecimal digits. */
  CONTAINER_ID(
      RelabelRule.copy("__meta_docker_container_id", "container_id"), Optional.empty(), true),
  /** The container's name, without the slash that Docker puts before it. */
  CONTAINER_NAME(
      RelabelRule.copy("__meta_docker_container_name", "/(.*)", "container_name"),
      Optional.empty(),
      true),
  /** The stream that the container wrote to. */
  LOGSTREAM(
      RelabelRule.copy("__meta_docker_container_log_stream", "logstream"),
      Optional.of(Set.of("stdout", "stderr")),
      true),
  /** What the Docker label {@code logging_jobname} says, where a container has it. */
  JOB(
      RelabelRule.copy("__meta_docker_container_label_logging_jobname", "job"),
      Optional.empty(),
      false);

  private final RelabelRule rule;
  private final Optional<Set<String>> values;
  private final boolean always;

  BaseLabel(RelabelRule rule, Optional<Set<String>> values, boolean always) {
    this.rule = rule;
    this.values = values;
    this.always = always;
  }

  /** The label's name. */
  public String label() {
    return rule.targetLabel();
  }

  /** How Promtail and Alloy make it of what they discover. */
  public RelabelRule rule() {
    return rule;
  }

  /** All of them, as a schema. */
  public static LabelSchema schema() {
    return LabelSchema.of(Stream.of(values()).map(BaseLabel::inSchema).toList());
  }

  private LabelSchema.Label inSchema() {
    return new LabelSchema.Label(label(), LabelSchema.Kind.INDEX, values, always);
  }
}
