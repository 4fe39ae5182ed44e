package dev.grafter.gotext.template;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.Value;

/** Text outside actions. */
record TextNode(int position, String text) implements Statement {
  @Override
  public Flow execute(Run run, Value dot) {
    run.write(text);
    return Flow.NEXT;
  }

  @Override
  public boolean isBlank() {
    return GoString.trimSpace(text).isEmpty();
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(text);
  }
}
