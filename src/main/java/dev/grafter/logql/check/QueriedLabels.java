package dev.grafter.logql.check;

import dev.grafter.logql.syntax.Expr;
import java.util.Set;
import java.util.TreeSet;

/** The labels by which a query selects streams. */
public final class QueriedLabels {

  private QueriedLabels() {}

  /** The names in the query's stream selectors. */
  public static Set<String> of(Expr query) {
    Set<String> names = new TreeSet<>();
    Parts.of(query)
        .queries
        .forEach(part -> part.matchers().forEach(matcher -> names.add(matcher.name())));
    return names;
  }
}
