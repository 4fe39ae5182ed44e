package dev.grafter.gotext.template;

import dev.grafter.gotext.format.GoPrinter;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.Optional;

/** A {@code range} over a list, a map in key order, or the integers below a number. */
record RangeNode(int position, PipeNode pipe, Body body, Optional<Body> otherwise)
    implements Statement {

  @Override
  public Flow execute(Run run, Value dot) {
    int mark = run.variables().mark();
    run.enter();
    Value value = pipe.evaluate(run, dot);
    Flow flow = iterate(run, value) ? Flow.NEXT : executeElse(run, dot);
    run.leave();
    run.variables().release(mark);
    return flow;
  }

  private Flow executeElse(Run run, Value dot) {
    return otherwise.isPresent() ? otherwise.get().execute(run, dot) : Flow.NEXT;
  }

  /** Runs the body for each element; false when there was none. */
  private boolean iterate(Run run, Value value) {
    if (value instanceof ListValue list) {
      return iterateList(run, list);
    }
    if (value instanceof MapValue map) {
      return iterateMap(run, map);
    }
    if (value instanceof Value.Int number) {
      return iterateNumbers(run, number);
    }
    if (value.isNil()) {
      return false;
    }
    throw run.error("range can't iterate over " + GoPrinter.sprint(1 << 16, value));
  }

  private boolean iterateList(Run run, ListValue list) {
    for (int i = 0; i < list.size(); i++) {
      if (iteration(run, Value.ofInt(i), list.element(i)) == Flow.BREAK) {
        break;
      }
    }
    return list.size() > 0;
  }

  private boolean iterateMap(Run run, MapValue map) {
    boolean any = false;
    for (String key : map.sortedKeys()) {
      any = true;
      if (iteration(run, Value.of(key), map.entry(key)) == Flow.BREAK) {
        break;
      }
    }
    return any;
  }

  private boolean iterateNumbers(Run run, Value.Int number) {
    if (pipe.declared().size() > 1) {
      throw run.error(
          "can't use " + GoPrinter.sprint(64, number) + " to iterate over more than one variable");
    }
    long end = number.value();
    boolean unsigned = number.kind().isUnsigned();
    boolean any = unsigned ? end != 0 : end > 0;
    for (long i = 0; any && i != end; i++) {
      if (iteration(run, Values.INVALID, new Value.Int(number.type(), i)) == Flow.BREAK) {
        break;
      }
    }
    return any;
  }

  private Flow iteration(Run run, Value index, Value element) {
    run.step();
    Variables variables = run.variables();
    bind(run, index, element);
    int mark = variables.mark();
    Flow flow = body.execute(run, element);
    variables.release(mark);
    return flow;
  }

  /** Gives the range's variables, which the pipeline has declared or found, their values. */
  private void bind(Run run, Value index, Value element) {
    int count = pipe.declared().size();
    if (count == 0) {
      return;
    }
    Variables variables = run.variables();
    if (!pipe.assigns()) {
      variables.setTop(1, element);
      if (count > 1) {
        variables.setTop(2, index);
      }
      return;
    }
    String first = pipe.declared().get(0).name();
    run.setVariable(first, count > 1 ? index : element);
    if (count > 1) {
      run.setVariable(pipe.declared().get(1).name(), element);
    }
  }

  @Override
  public void appendTo(StringBuilder out) {
    BranchNode.appendBranch(out, "range", pipe, body, otherwise);
  }
}
