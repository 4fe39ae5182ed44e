package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.VariableUse;
import java.util.Optional;

/** The Loki queries of alert rules: they parse, give numbers, and use no dashboard's variables. */
final class RuleQueries {

  private RuleQueries() {}

  /** Checks a query whose model itself says that it is Loki's. */
  static void check(String rule, Node.Obj query) {
    if (query.text("model", "datasource", "type").equals(Optional.of("loki"))) {
      checkLoki(rule, query);
    }
  }

  /** Checks a query that is known to be Loki's. */
  static void checkLoki(String rule, Node.Obj query) {
    String where = rule + ", query " + query.text("refId").orElse("");
    String text =
        query
            .text("model", "expr")
            .filter(expr -> !expr.isBlank())
            .orElseThrow(() -> new IllegalArgumentException(where + " has no \"expr\", its LogQL"));
    for (String variable : VariableUse.names(text)) {
      if (!VariableUse.isOwn(variable)) {
        throw new IllegalArgumentException(
            where + " uses $" + variable + ", but a rule has no variables");
      }
    }
    if (!(parse(where, text) instanceof MetricExpr)) {
      throw new IllegalArgumentException(
          where + " gives lines, not numbers: count them, as with count_over_time");
    }
  }

  private static Expr parse(String where, String text) {
    try {
      return LogQl.parseTemplate(text);
    } catch (LogQlSyntaxException e) {
      throw new IllegalArgumentException(where + " is no LogQL: " + e.getMessage(), e);
    }
  }
}
