package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** A field of the dot, or a field of its field. */
record FieldNode(int position, List<String> names) implements Operand {
  FieldNode {
    names = List.copyOf(names);
  }

  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    return Fields.chain(run, dot, this, names, new Calling(dot, command, piped));
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    Value value = Fields.chain(run, dot, this, names, Calling.NONE);
    return Arguments.check(run, value, type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    for (String name : names) {
      out.append('.').append(name);
    }
  }
}
