package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.format.GoPrinter;
import dev.grafter.gotext.value.FuncValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.Value;

/** One execution of a template: its output, its variables, and where it stands. */
final class Run implements GoFunction.Call {
  private final Template template;
  private final Value data;
  private final Limits limits;
  private final StringBuilder out;
  private Definition definition;
  private Variables variables = new Variables();
  private Node node;
  private long steps;
  private int depth;

  Run(Template template, Definition definition, Value data, StringBuilder out) {
    this.template = template;
    this.definition = definition;
    this.data = data;
    this.limits = template.limits();
    this.out = out;
    this.node = definition.body();
  }

  void execute() {
    variables.push("$", data);
    definition.body().execute(this, data);
  }

  @Override
  public Value data() {
    return data;
  }

  @Override
  public int maxText() {
    return limits.maxOutput();
  }

  MissingKey missingKey() {
    return template.missingKey();
  }

  Variables variables() {
    return variables;
  }

  /** Marks the node that errors name from here on. */
  void at(Node current) {
    node = current;
  }

  /** Counts a step. */
  void step() {
    steps(1);
  }

  /** Counts steps. */
  void steps(long count) {
    steps += count;
    if (steps > limits.maxSteps()) {
      throw error("exceeded maximum number of steps (" + limits.maxSteps() + ")");
    }
  }

  /** Counts a level of nesting, until {@link #leave}. */
  void enter() {
    if (++depth > limits.maxDepth()) {
      throw error("exceeded maximum template depth (" + limits.maxDepth() + ")");
    }
  }

  void leave() {
    depth--;
  }

  void write(String text) {
    if (out.length() + text.length() > limits.maxOutput()) {
      throw error("output exceeds " + limits.maxOutput() + " characters");
    }
    out.append(text);
  }

  /** Writes a value as Go prints it. */
  void print(Node action, Value value) {
    node = action;
    if (value instanceof Value.Text text) {
      write(text.value());
      return;
    }
    if (value instanceof FuncValue) {
      throw error("can't print " + action.shown() + " of type " + value.type());
    }
    write(value.isValid() ? text(value) : "<no value>");
  }

  private String text(Value value) {
    try {
      return GoPrinter.sprint(limits.maxOutput(), value);
    } catch (FunctionError e) {
      throw error(e.getMessage());
    }
  }

  Value variable(String name) {
    Value value = variables.get(name);
    if (value == null) {
      throw error("undefined variable: " + name);
    }
    return value;
  }

  void setVariable(String name, Value value) {
    if (!variables.set(name, value)) {
      throw error("undefined variable: " + name);
    }
  }

  /** The template of that name, or null. */
  Definition definition(String name) {
    return template.definition(name);
  }

  /** Runs another template, which sees no variable of this one. */
  void invoke(Definition other, Value dot) {
    Definition caller = definition;
    Variables outer = variables;
    definition = other;
    variables = new Variables();
    variables.push("$", dot);
    other.body().execute(this, dot);
    variables = outer;
    definition = caller;
  }

  /** The error of the node that is being evaluated, in Go's form. */
  TemplateExecException error(String message) {
    return new TemplateExecException(
        GoString.printable(
            "template: "
                + definition.source().place(node.position())
                + ": executing "
                + GoQuote.quote(definition.name())
                + " at <"
                + node.shown()
                + ">: "
                + message));
  }
}
