package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;

/** What a template body is a list of. */
sealed interface Statement extends Node
    permits TextNode, ActionNode, BranchNode, RangeNode, TemplateNode, LoopExitNode {

  /** Writes what the statement makes, and says where execution goes on. */
  Flow execute(Run run, Value dot);

  /** Whether the statement can never print anything but space, for Go's rule of redefinition. */
  default boolean isBlank() {
    return false;
  }
}
