package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;
import java.util.Locale;

/** A {@code break} or a {@code continue}. */
record LoopExitNode(int position, Flow flow) implements Statement {
  @Override
  public Flow execute(Run run, Value dot) {
    return flow;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append("{{").append(flow.name().toLowerCase(Locale.ROOT)).append("}}");
  }
}
