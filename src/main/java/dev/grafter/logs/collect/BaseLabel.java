package dev.grafter.logs.collect;

import dev.grafter.logs.relabel.RelabelRule;

/**
 * A label that discovery gives every line of a container, before any stage sees the line: those of
 * {@link dev.grafter.logs.LabelSchema#discovered()}.
 */
public enum BaseLabel {
  /** Docker's id of the container, 64 hexadecimal digits. */
  CONTAINER_ID(RelabelRule.copy("__meta_docker_container_id", "container_id")),
  /** The container's name, without the slash that Docker puts before it. */
  CONTAINER_NAME(RelabelRule.copy("__meta_docker_container_name", "/(.*)", "container_name")),
  /** The stream that the container wrote to. */
  LOGSTREAM(RelabelRule.copy("__meta_docker_container_log_stream", "logstream")),
  /** What the Docker label {@code logging_jobname} says, where a container has it. */
  JOB(RelabelRule.copy("__meta_docker_container_label_logging_jobname", "job"));

  private final RelabelRule rule;

  BaseLabel(RelabelRule rule) {
    this.rule = rule;
  }

  /** The label's name. */
  public String label() {
    return rule.targetLabel();
  }

  /** How Promtail and Alloy make it of what they discover. */
  public RelabelRule rule() {
    return rule;
  }
}
