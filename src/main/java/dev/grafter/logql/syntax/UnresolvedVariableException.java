package dev.grafter.logql.syntax;

/** A value was asked of a query in which Grafana's variable still stands. */
public final class UnresolvedVariableException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  UnresolvedVariableException(Variable variable) {
    super("the query holds the variable " + variable.text() + ", which only Grafana can replace");
  }
}
