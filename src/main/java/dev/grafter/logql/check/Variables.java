package dev.grafter.logql.check;

import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.Variable;
import java.util.List;

/** Finds Grafana's variables in a query. */
final class Variables {
  private Variables() {}

  /** All variables, in the order of the query's one-line form, each once. */
  static List<Variable> in(Expr expr) {
    return LogQlParser.variables(expr.text());
  }
}
