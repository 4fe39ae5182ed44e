package dev.grafter.lint.evaluation;

import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells Loki's queries from others: by the datasource's type where a file makes it or the model
 * names it, else by what only LogQL has.
 */
final class LokiQueries {

  private static final Pattern LOGQL_ONLY =
      Pattern.compile("\\|=|\\|~|\\|>|\\|\\s*(json|logfmt|pattern|regexp|unpack|unwrap)\\b");

  private final Map<String, String> datasourceTypes;

  LokiQueries(Map<String, String> datasourceTypes) {
    this.datasourceTypes = Map.copyOf(datasourceTypes);
  }

  boolean isLoki(Query query) {
    if (query.isExpression()) {
      return false;
    }
    return type(query)
        .map(type -> type.equals("loki"))
        .orElseGet(() -> LOGQL_ONLY.matcher(query.model().text("expr").orElse("")).find());
  }

  /** Whether the query returns a series over time: Loki's default. */
  boolean isRange(Query query) {
    return isLoki(query) && !query.queryType().equals("instant");
  }

  private Optional<String> type(Query query) {
    return Optional.ofNullable(datasourceTypes.get(query.datasource().value()))
        .or(() -> query.model().find("datasource", "type").flatMap(Node::asString));
  }
}
