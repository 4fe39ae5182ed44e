package dev.grafter.logs.run;

import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.pipeline.Selector;
import dev.grafter.logs.pipeline.Selector.Operator;
import java.util.List;

/** The line filters of a selector. Used by one thread. */
final class LineFilters {

  private final Selector.Filter[] filters;
  private final RegexCursor[] cursors;

  LineFilters(List<Selector.Filter> filters) {
    this.filters = filters.toArray(new Selector.Filter[0]);
    this.cursors = new RegexCursor[this.filters.length];
    for (int i = 0; i < cursors.length; i++) {
      cursors[i] = this.filters[i].regex().map(regex -> regex.cursor()).orElse(null);
    }
  }

  boolean test(String line) {
    for (int i = 0; i < filters.length; i++) {
      boolean found = cursors[i] == null ? line.contains(filters[i].text()) : cursors[i].find(line);
      Operator operator = filters[i].operator();
      boolean wanted = operator == Operator.EQUAL || operator == Operator.MATCH;
      if (found != wanted) {
        return false;
      }
    }
    return true;
  }
}
