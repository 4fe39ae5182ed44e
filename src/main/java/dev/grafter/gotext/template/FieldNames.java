package dev.grafter.gotext.template;

import java.util.Optional;
import java.util.Set;

/** Collects the names of the fields that a template mentions. */
final class FieldNames {
  private final Set<String> names;

  FieldNames(Set<String> names) {
    this.names = names;
  }

  /** The name when the statement prints one field of the dot and does nothing else. */
  static Optional<String> sole(Statement statement) {
    if (statement instanceof ActionNode action && action.pipe().commands().size() == 1) {
      CommandNode command = action.pipe().commands().get(0);
      if (command.operands().size() == 1
          && command.first() instanceof FieldNode field
          && field.names().size() == 1) {
        return Optional.of(field.names().get(0));
      }
    }
    return Optional.empty();
  }

  void add(Body body) {
    body.statements().forEach(this::add);
  }

  private void add(Statement statement) {
    if (statement instanceof ActionNode action) {
      add(action.pipe());
    } else if (statement instanceof BranchNode branch) {
      add(branch.pipe());
      add(branch.body());
      branch.otherwise().ifPresent(this::add);
    } else if (statement instanceof RangeNode range) {
      add(range.pipe());
      add(range.body());
      range.otherwise().ifPresent(this::add);
    }
  }

  private void add(PipeNode pipe) {
    for (CommandNode command : pipe.commands()) {
      for (Operand operand : command.operands()) {
        if (operand instanceof FieldNode field) {
          names.addAll(field.names());
        } else if (operand instanceof PipeNode inner) {
          add(inner);
        }
      }
    }
  }
}
