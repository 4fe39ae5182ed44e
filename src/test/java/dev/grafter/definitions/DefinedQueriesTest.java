package dev.grafter.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Level;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.LogQlParser;
import java.util.List;
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

  static Expr parse(QueriesOf.Found query) {
    return LogQlParser.parse(
        query.text(), query.template() ? LogQlParser.Mode.TEMPLATE : LogQlParser.Mode.PLAIN);
  }
}
