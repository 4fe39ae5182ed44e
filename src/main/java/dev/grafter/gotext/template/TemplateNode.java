package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.Optional;

/** The invocation of another template; without a pipeline its dot is "no value". */
record TemplateNode(int position, String name, Optional<PipeNode> pipe) implements Statement {
  @Override
  public Flow execute(Run run, Value dot) {
    Definition definition = run.definition(name);
    if (definition == null) {
      throw run.error("template " + GoQuote.quote(name) + " not defined");
    }
    run.enter();
    Value inner = pipe.isPresent() ? pipe.get().evaluate(run, dot) : Values.INVALID;
    run.invoke(definition, inner);
    run.leave();
    return Flow.NEXT;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append("{{template ").append(GoQuote.quote(name));
    pipe.ifPresent(
        value -> {
          out.append(' ');
          value.appendTo(out);
        });
    out.append("}}");
  }
}
