package dev.grafter.logql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grafter.logql.syntax.LogQlParser.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogQlParserTest {

  @Test
  void readsAPipeline() {
    Expr expr = LogQlParser.parse("{app=\"x\"} |= \"a\" or \"b\" | json | level!~`W.*` # end");

    assertThat(expr)
        .isEqualTo(
            new LogQuery(
                List.of(new Matcher("app", MatchOperator.EQUAL, Text.of("x"))),
                List.of(
                    new Stage.LineFilter(
                        LineOperator.CONTAINS,
                        List.of(
                            new Stage.Operand(false, Text.of("a")),
                            new Stage.Operand(false, Text.of("b")))),
                    new Stage.Json(List.of()),
                    new Stage.Filter(
                        new LabelFilter.StringFilter(
                            new Matcher("level", MatchOperator.NOT_REGEX, Text.of("W.*")))))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{app=\"a\" | 1 | 9 | syntax error: unexpected $end, expecting } or ,",
        "{app==\"a\"} | 0 | 5 | syntax error: unexpected ==, expecting = or =~ or !~ or !=",
        "{app=\"\\d\"} | 1 | 6 | invalid char escape",
        "rate({app=\"a\"}[5]) | 0 | 15 | not a valid duration string: \"5\"",
        "sum({app=\"a\"}) | 1 | 14 | syntax error: unexpected )",
        "count_over_time({app=\"a\"}[$__auto]) | 0 | 26 | not a valid duration string: \"$__auto\""
      })
  void namesTheErrorAndItsPlace(String query, int line, int column, String reason) {
    LogQlSyntaxException error =
        catchThrowableOfType(LogQlSyntaxException.class, () -> LogQlParser.parse(query));

    assertThat(error.reason()).isEqualTo(reason);
    assertThat(error.line()).hasValue(line);
    assertThat(error.column()).hasValue(column);
    assertThat(error).hasMessage("parse error at line " + line + ", col " + column + ": " + reason);
  }

  @Test
  void errorsOfMeaningHaveNoPlace() {
    LogQlSyntaxException error =
        catchThrowableOfType(
            LogQlSyntaxException.class, () -> LogQlParser.parse("topk(0, rate({a=\"b\"}[5m]))"));

    assertThat(error).hasMessage("parse error : invalid parameter (must be greater than 0) topk(0");
    assertThat(error.line()).isEmpty();
    assertThat(error.column()).isEmpty();
  }

  @Test
  void aGraverErrorBehindASyntaxErrorReplacesIt() {
    assertThatThrownBy(() -> LogQlParser.parse("{a=\"b\" | regexp \"(\""))
        .hasMessage(
            "parse error : invalid regexp parser: error parsing regexp: missing closing ): `(`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "sum(", "{a=\"b\"} | (", "rate((", "label_replace(", "1+(", "a", "-"})
  void refusesDeepNestingCleanly(String piece) {
    String query = piece.repeat(100_000 / piece.length());

    assertThatThrownBy(() -> LogQlParser.parse(query)).isInstanceOf(LogQlSyntaxException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{a=\"b\"} | (a=1; ' or a=1'",
        "{a=\"b\"} | (a=1; ', a=1'",
        "(rate({a=\"b\"}[1m]); + rate({a=\"b\"}[1m])",
        "(rate({a=\"b\"}[1m]); ^rate({a=\"b\"}[1m])"
      })
  void refusesLongChainsCleanly(String start, String piece) {
    String query = start + piece.repeat(3_000) + ")";

    assertThatThrownBy(() -> LogQlParser.parse(query))
        .hasMessage("parse error : the query is nested deeper than 400 levels");
  }

  @Test
  void takesLongQueriesThatAreNotDeep() {
    String filters = " |= \"0123456789\"".repeat(8_000);
    Expr expr = LogQlParser.parse("{a=\"b\"}" + filters);

    assertThat(((LogQuery) expr).stages()).hasSize(8_000);
    assertThat(expr.pretty()).startsWith("{a=\"b\"}\n  |= ");
  }

  @Test
  void refusesWhatLokiFindsTooLong() {
    String query = "{a=\"" + "\u00e9".repeat(70_000) + "\"}";

    assertThatThrownBy(() -> LogQlParser.parse(query))
        .hasMessage("parse error : input size too long (140006 > 131072)");
  }

  @Test
  void variablesAreNodesInTemplateMode() {
    Expr expr =
        LogQlParser.parse(
            "sum by ($group) (count_over_time({app=~\"${app:regex}\"} |= \"$text end\""
                + " | took > $min [$__auto] offset $shift)) > $limit",
            Mode.TEMPLATE);

    assertThat(expr.text())
        .isEqualTo(
            "(sum by ($group)(count_over_time({app=~`${app:regex}`} |= \"$text end\""
                + " | took>$min[$__auto] offset $shift)) > $limit)");
    LogRange range =
        ((RangeAggregation) ((VectorAggregation) ((BinaryOperation) expr).left()).operand())
            .range();
    assertThat(range.interval()).isEqualTo(Interval.of(Variable.of("__auto")));
    assertThat(range.query().matchers().get(0).value().variables())
        .containsExactly(new Variable("app", Optional.empty(), Optional.of("regex"), true));
    assertThatThrownBy(() -> range.interval().nanos())
        .isInstanceOf(UnresolvedVariableException.class)
        .hasMessageContaining("$__auto");
    assertThat(LogQlParser.parse(expr.text(), Mode.TEMPLATE)).isEqualTo(expr);
  }

  @Test
  void aVariableMayCarryAUnit() {
    Expr expr = LogQlParser.parse("rate({a=\"b\"}[${__range_s}s])", Mode.TEMPLATE);

    assertThat(expr.text()).isEqualTo("rate({a=\"b\"}[${__range_s}s])");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{app=\"$app\"}", "{app=~\"a$\"}", "{app=\"x\"} |~ \"^\\\\$5$\""})
  void plainModeKnowsNoVariables(String query) {
    assertThat(LogQlParser.parse(query).text()).isEqualTo(query);
  }

  @Test
  void remembersWherePartsWereWritten() {
    LogQlParser.Located located =
        LogQlParser.parseLocated("{a=\"b\",\n c=~\"d\"} | json", Mode.PLAIN);
    LogQuery query = (LogQuery) located.expr();

    assertThat(located.positions().of(query.matchers().get(1))).contains(new Position(2, 2));
    assertThat(located.positions().of(query.stages().get(0))).contains(new Position(2, 12));
  }
}
