package dev.grafter.lint.stack;

import static dev.grafter.lint.FindingLevel.ERROR;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/** What is looked for in the files of a stack. */
public enum StackRule implements Rule {
  STACK_FILE_SYNTAX(ERROR, "A file that a container reads is not what its program can read."),
  STACK_MISSING_MOUNT(ERROR, "A program is told to read what is not mounted into its container."),
  STACK_UNKNOWN_HOST(ERROR, "An address names a host that is no service of the stack."),
  STACK_WRONG_PORT(ERROR, "An address names a port that its service does not listen on."),
  STACK_DEAD_PORT(ERROR, "A published port leads to one that the service does not listen on."),
  STACK_PORT_TWICE(ERROR, "Two files or services publish one port of the machine."),
  STACK_TENANT(ERROR, "Loki, the collector and Grafana do not mean the same tenant."),
  STACK_RULES_TENANT(ERROR, "The ruler's rules are not in the directory of a tenant it serves."),
  STACK_DATASOURCE_HOST(WARNING, "A datasource names a host that is no service of the stack."),
  STACK_NOT_COLLECTED(WARNING, "No collector of the stack selects the container's label."),
  STACK_NO_JOB(WARNING, "A collected container has no label from which its job is taken."),
  STACK_LABEL(WARNING, "A rule selects by a label or value that the collector does not make."),
  STACK_NOBODY_TOLD(WARNING, "The ruler has rules and no Alertmanager to tell."),
  STACK_DATA_LOST(WARNING, "What a program keeps is on no volume, and lost with its container."),
  STACK_FILE_MOUNT(WARNING, "A single file is mounted; a running container keeps its old one."),
  STACK_DEFAULT_PASSWORD(WARNING, "Grafana's administrator has a password that everybody knows.");

  private final FindingLevel level;
  private final String summary;

  StackRule(FindingLevel level, String summary) {
    this.level = level;
    this.summary = summary;
  }

  @Override
  public FindingLevel level() {
    return level;
  }

  @Override
  public String summary() {
    return summary;
  }
}
