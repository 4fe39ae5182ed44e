package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;

/** An action that evaluates a pipeline, and prints its value unless it sets variables. */
record ActionNode(int position, PipeNode pipe) implements Statement {
  @Override
  public Flow execute(Run run, Value dot) {
    Value value = pipe.evaluate(run, dot);
    if (pipe.declared().isEmpty()) {
      run.print(this, value);
    }
    return Flow.NEXT;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append("{{");
    pipe.appendTo(out);
    out.append("}}");
  }
}
