package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.List;

/**
 * A variable, or a field of one.
 *
 * @param name the variable's name with its dollar sign
 */
record VariableNode(int position, String name, List<String> fields) implements Operand {
  VariableNode {
    fields = List.copyOf(fields);
  }

  @Override
  public Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    Value value = run.variable(name);
    if (fields.isEmpty()) {
      Operand.requireNoArguments(run, command.operands(), piped);
      return value;
    }
    return Fields.chain(run, value, this, fields, new Calling(dot, command, piped));
  }

  @Override
  public Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    Value value = run.variable(name);
    Value found = fields.isEmpty() ? value : Fields.chain(run, value, this, fields, Calling.NONE);
    return Arguments.check(run, found, type);
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(name);
    for (String field : fields) {
      out.append('.').append(field);
    }
  }
}
