package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.KnownLabels;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import java.util.Optional;

/**
 * Reads queries as a Loki of some version would.
 *
 * @param loki the version
 */
record QueryReader(LokiVersion loki) {

  /**
   * The query.
   *
   * @param text as it was written
   * @param where the place, for errors
   * @param what the property, for errors
   * @throws CodecException when that Loki would refuse it
   */
  Expr read(String text, Location where, String what) {
    try {
      Expr query = LogQlParser.parse(text);
      problem(query)
          .ifPresent(
              problem -> {
                throw new CodecException(where, what + ": " + problem);
              });
      return query;
    } catch (LogQlSyntaxException e) {
      throw new CodecException(where, what + ": Loki refuses it: " + e.getMessage().strip());
    }
  }

  /** Why that Loki could not answer the query of a rule, if so. */
  Optional<String> problem(String text, LogQlParser.Mode mode) {
    try {
      Expr query = LogQlParser.parse(text, mode);
      return query.isMetric()
          ? problem(query)
          : Optional.of("a rule needs numbers, but this query answers with lines");
    } catch (LogQlSyntaxException e) {
      return Optional.of("Loki refuses it: " + e.getMessage().strip());
    }
  }

  /** Why that Loki could not answer a query, if so. */
  Optional<String> problem(Expr query) {
    CheckContext context =
        new CheckContext(Optional.empty(), KnownLabels.anything(), loki, Optional.empty(), false);
    return QueryCheck.check(query, context).stream()
        .filter(finding -> finding.rule() == QueryFinding.Rule.NEEDS_VERSION)
        .map(QueryFinding::message)
        .findFirst();
  }
}
