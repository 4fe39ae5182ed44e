package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/**
 * The name of a function.
 *
 * @param builtin whether the function is Go's own, so that {@code and}, {@code or} and {@code call}
 *     get their special treatment
 */
record IdentifierNode(int position, String name, GoFunction function, boolean builtin)
    implements Operand {

  /** Whether this is the builtin {@code and} or {@code or}. */
  boolean isLogic() {
    return builtin && (name.equals("and") || name.equals("or"));
  }

  /** Whether this is the builtin {@code call}. */
  boolean isCall() {
    return builtin && name.equals("call");
  }

  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    return Calls.call(run, this, command, new Calling(dot, command, piped));
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    return Arguments.check(run, Calls.call(run, this, this, Calling.NONE), type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(name);
  }
}
