package dev.grafter.logql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {a=~"$b"};                 {a=~"$b"}
          {a=~`$b`};                 {a=~"$b"}
          {a=~"x\\\\.$b"};           {a=~"x\\\\.$b"}
          {a="b"} |~ "(?i)${c:raw}"; {a="b"} |~ `(?i)${c:raw}`
          {a="b"} |~ `\\d ${c:raw}`; {a="b"} |~ `\\d ${c:raw}`
          {a="b"} |= "` ${c:raw}";   {a="b"} |= "` ${c:raw}"
          """)
  void aVariableStandsInTheQuotesThatItsFormatNeeds(String query, String printed) {
    Expr expr = LogQlParser.parse(query, LogQlParser.Mode.TEMPLATE);

    assertThat(expr.text()).isEqualTo(printed);
    assertThat(LogQlParser.parse(printed, LogQlParser.Mode.TEMPLATE)).isEqualTo(expr);
  }
}
