package dev.grafter.gotext.template;

import dev.grafter.gotext.value.Value;
import java.util.List;

/**
 * A list of statements: a template's body or a branch.
 *
 * @param position where the list starts in the source
 */
record Body(int position, List<Statement> statements) implements Node {
  Body {
    statements = List.copyOf(statements);
  }

  Flow execute(Run run, Value dot) {
    run.at(this);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      run.step();
      run.at(statement);
      Flow flow = statement.execute(run, dot);
      if (flow != Flow.NEXT) {
        return flow;
      }
    }
    return Flow.NEXT;
  }

  /** Whether the body holds nothing but space. */
  boolean isBlank() {
    return statements.stream().allMatch(Statement::isBlank);
  }

  @Override
  public void appendTo(StringBuilder out) {
    statements.forEach(statement -> statement.appendTo(out));
  }
}
