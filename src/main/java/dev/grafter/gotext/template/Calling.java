package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.List;

/**
 * The arguments of a call: the operands that follow the command's first, evaluated under a dot, and
 * the value that came through the pipe.
 *
 * @param command the command, or null where there can be no arguments
 * @param piped the piped value, or null
 */
record Calling(Value dot, CommandNode command, Value piped) {
  static final Calling NONE = new Calling(Values.INVALID, null, null);

  List<Operand> operands() {
    return command == null ? List.of() : command.operands();
  }

  /** How many operands are arguments. */
  int written() {
    return command == null ? 0 : command.operands().size() - 1;
  }

  /** How many arguments there are with the piped one. */
  int count() {
    return written() + (piped == null ? 0 : 1);
  }

  /** The operand that is the argument of an index. */
  Operand argument(int index) {
    return command.operands().get(index + 1);
  }
}
