package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Truth;
import dev.grafter.gotext.value.Value;
import java.util.Optional;

/**
 * An {@code if} or a {@code with}.
 *
 * @param setsDot whether the value becomes the dot of the first branch: {@code with}
 */
record BranchNode(int position, boolean setsDot, PipeNode pipe, Body body, Optional<Body> otherwise)
    implements Statement {

  @Override
  public Flow execute(Run run, Value dot) {
    int mark = run.variables().mark();
    run.enter();
    Value value = pipe.evaluate(run, dot);
    Flow flow = Flow.NEXT;
    if (Truth.of(value)) {
      flow = body.execute(run, setsDot ? value : dot);
    } else if (otherwise.isPresent()) {
      flow = otherwise.get().execute(run, dot);
    }
    run.leave();
    run.variables().release(mark);
    return flow;
  }

  @Override
  public void appendTo(StringBuilder out) {
    appendBranch(out, setsDot ? "with" : "if", pipe, body, otherwise);
  }

  static void appendBranch(
      StringBuilder out, String word, PipeNode pipe, Body body, Optional<Body> otherwise) {
    out.append("{{").append(word).append(' ');
    pipe.appendTo(out);
    out.append("}}");
    body.appendTo(out);
    otherwise.ifPresent(
        other -> {
          out.append("{{else}}");
          other.appendTo(out);
        });
    out.append("{{end}}");
  }
}
