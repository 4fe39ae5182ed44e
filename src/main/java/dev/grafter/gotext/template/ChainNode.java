package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/** Fields of a function's result or of a parenthesised pipeline. */
record ChainNode(int position, Operand head, List<String> fields) implements Operand {
  ChainNode {
    fields = List.copyOf(fields);
  }

  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    Value value = head.argument(run, dot, null);
    return Fields.chain(run, value, this, fields, new Calling(dot, command, piped));
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    Value value = head.argument(run, dot, null);
    return Arguments.check(run, Fields.chain(run, value, this, fields, Calling.NONE), type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    CommandNode.appendOperand(out, head);
    for (String field : fields) {
      out.append('.').append(field);
    }
  }
}
