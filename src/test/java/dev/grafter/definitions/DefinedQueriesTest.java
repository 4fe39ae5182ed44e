package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logs.LabelSchema;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DefinedQueriesTest {

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyQueryIsOneThatLokiTakesAndPrintsAsItStands(Level level) {
    List<QueriesOf.Found> queries = QueriesOf.level(level);

    assertThat(queries).hasSizeGreaterThan(20);
    assertThat(queries)
        .allSatisfy(
            query -> assertThat(parse(query).text()).as(query.place()).isEqualTo(query.text()));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void whatSomebodyTypesIntoTheSearchStandsInBackquotes(Level level) {
    assertThat(QueriesOf.level(level).stream().map(QueriesOf.Found::text).distinct())
        .filteredOn(text -> text.contains("search"))
        .hasSize(3)
        .allMatch(text -> text.contains("|~ `(?i)${search:raw}`"));
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyQueryAsksForLabelsAndValuesThatOurPipelineMakes(Level level) {
    assertThat(QueriesOf.level(level))
        .allSatisfy(
            query ->
                assertThat(QueryCheck.check(parse(query), context(query)))
                    .as("%s: %s", query.place(), query.text())
                    .isEmpty());
  }

  @Test
  void aLevelThatIsNotNormalisedIsFound() {
    QueriesOf.Found seed =
        new QueriesOf.Found("a rule", "count_over_time({level=\"E\"}[1m])", false);

    assertThat(QueryCheck.check(parse(seed), context(seed)).stream().map(QueryFinding::rule))
        .containsExactly(QueryFinding.Rule.IMPOSSIBLE_VALUE);
  }

  private static CheckContext context(QueriesOf.Found query) {
    CheckContext context =
        query.template() ? CheckContext.panel() : CheckContext.rule(Duration.ofMinutes(1));
    return context.withLabels(LabelSchema.declared());
  }

  static Expr parse(QueriesOf.Found query) {
    return LogQlParser.parse(
        query.text(), query.template() ? LogQlParser.Mode.TEMPLATE : LogQlParser.Mode.PLAIN);
  }
}
