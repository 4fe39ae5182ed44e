package dev.grafter.logql.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.grafter.logql.LogQl;
import dev.grafter.logql.check.CheckContext.QueryType;
import dev.grafter.logql.syntax.Expr;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryCheckTest {

  private static final KnownLabels LABELS =
      new KnownLabels() {
        private final Map<String, Known> known =
            Map.of(
                "app", new Known(true, Optional.empty()),
                "level", new Known(true, Optional.of(Set.of("debug", "error", "info"))),
                "file", new Known(false, Optional.empty()));

        @Override
        public Optional<Known> known(String label) {
          return Optional.ofNullable(known.get(label));
        }

        @Override
        public Set<String> names() {
          return known.keySet();
        }
      };
  private static final CheckContext PANEL = CheckContext.panel().withLabels(LABELS);
  private static final CheckContext RULE =
      CheckContext.rule(Duration.ofMinutes(1)).withLabels(LABELS);

  private static String only(String query, CheckContext context) {
    assertThat(QueryCheck.check(query, context)).hasSize(1);
    return QueryCheck.check(query, context).get(0).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{app=\"x\", level=~\"err.*\"} | file=\"a.py\" | json | anything=\"x\"",
        "sum by (x) (count_over_time({app=~\"$app\"} | regexp \"(?P<code>x)\" | code=\"x\""
            + " [$__auto]))",
        "max_over_time({app=\"x\"} | logfmt took | unwrap took | __error__=\"\" [5m]) by (app)",
        "{app=\"x\", level!=\"fatal\"} |= \"\"| app=\"x\"",
        "{$label=\"x\", app=\"x\"} | label_format b=app | b=\"x\""
      })
  void findsNothingInGoodQueries(String query) {
    assertThat(QueryCheck.check(query, PANEL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "{ap=\"x\"}|1:2: error: no line has the label ap; there are app, file, level",
        "{file=\"x\"}|1:2: error: file is kept beside the line, not in the index: filter on it"
            + " behind a pipe instead",
        "{level=\"E\"}|1:2: error: level=\"E\" never holds: level is one of debug, error, info",
        "{level=~\"E.*\"}|1:2: error: level=~\"E.*\" never holds: level is one of debug, error,"
            + " info",
        "{app=\"x\"} != \"\"|1:11: warning: every line contains the empty text, so != \"\" drops"
            + " all",
        "rate({app=\"x\"}[0s])|1:6: error: a range of [0s] holds no line"
      })
  void findsWhatCannotBe(String query, String finding) {
    assertThat(only(query, PANEL)).isEqualTo(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{app=\"x\"} |~ \"((a{1000}){1000}){1000}\"",
        "{app=\"x\"} |~ \"(\"",
        "{app=\"x\"} |= ip(\"nonsense\")",
        "{app=\"x\"} | label_format a=`{{ nope }}`"
      })
  void findsWhatLokiRefusesOnlyWhenItRuns(String query) {
    assertThat(only(query, PANEL)).contains("error: parse error : stage '");
  }

  @Test
  void knowsLabelsOnlyBehindTheirParser() {
    String finding = "error: no line has the label x at this point; there are app, file, level";

    assertThat(only("{app=\"x\"}PIPE x=\"1\" PIPE json".replace("PIPE", "|"), PANEL))
        .isEqualTo("1:12: " + finding);
    assertThat(only("sum_over_time({app=\"x\"} | unwrap x [5m])", PANEL)).endsWith(finding);
    assertThat(only("min_over_time({app=\"x\"} | logfmt a | unwrap a [5m]) by (x)", PANEL))
        .contains("no line has the label x");
    assertThat(only("{app=\"x\"} | drop file | file=\"a\"", PANEL))
        .contains("no line has the label file at this point");
  }

  @Test
  void wantsTheTypeThatIsNeeded() {
    assertThat(only("{app=\"x\"}", RULE)).contains("a metric query is needed here");
    assertThat(only("rate({app=\"x\"}[5m])", PANEL.expecting(QueryType.LOG)))
        .contains("a log query is needed here");
    assertThat(QueryCheck.check("{app=\"x\"}", PANEL.expecting(QueryType.LOG))).isEmpty();
  }

  @Test
  void rulesHaveNoVariablesAndSeeEveryLine() {
    assertThat(only("rate({app=\"$app\"}[5m]) > 0", RULE))
        .contains("$app cannot stand here: only dashboards replace variables");
    assertThat(only("rate({app=\"x\"}[$__auto]) > 0", RULE)).contains("$__auto cannot stand here");
    assertThat(only("sum by ($g) (rate({app=\"x\"}[5m])) > 0", RULE)).contains("$g cannot");
    assertThat(only("rate({app=\"x\"}[30s])", RULE))
        .contains("the range of 30s is shorter than the 1m0s between evaluations");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u0001',
      value = {
        "E|ERROR; also matches every value that contains \"E\"",
        "err|error; also matches every value that contains \"err\"",
        "b.*; also matches every value that contains \"b\"",
        "(?i)B.*; also matches every value that contains \"b\"",
        "|foo; does not match the empty value"
      })
  void warnsOfExpressionsThatLokiDoesNotAnchor(String expression, String what) {
    assertThat(only("{app=\"x\"} | app=~\"" + expression + "\"", PANEL))
        .contains("Loki does not anchor this expression in a pipeline, it " + what + ";");
  }

  @ParameterizedTest
  @ValueSource(strings = {"error|critical", "^(E|ERROR)$", "E(RROR)?", ".*", ".+", "x", ".*x.*"})
  void keepsQuietAboutOthers(String expression) {
    assertThat(QueryCheck.check("{app=\"x\"} | app=~\"" + expression + "\"", PANEL)).isEmpty();
  }

  @Test
  void judgesExpressionsByTheValuesThatThereAre() {
    assertThat(only("{app=\"x\"} | level=~\"e|err\"", PANEL)).contains("it also matches \"debug\"");
    assertThat(QueryCheck.check("{app=\"x\"} | level=~\"err.*\"", PANEL)).isEmpty();
  }

  @Test
  void knowsWhatEachLokiUnderstands() {
    CheckContext old = PANEL.withVersion(LokiVersion.parse("2.9.4"));

    assertThat(only("{app=\"x\"} |= \"a\" or \"b\"", old))
        .endsWith("or between texts of a line filter needs Loki 3.0, and this is 2.9");
    assertThat(only("{app=\"x\"} |> \"<_>a\"", old)).contains("|> needs Loki 3.0");
    assertThat(only("{app=\"x\"} | file > -1", old)).contains("needs Loki 3.1");
    assertThat(QueryCheck.check("approx_topk(3, rate({app=\"x\"}[5m]))", PANEL))
        .extracting(finding -> finding.rule().id())
        .containsExactly("needs-loki-configuration");
    assertThat(only("{app=\"x\"}", PANEL.withVersion(LokiVersion.parse("4.0"))))
        .isEqualTo("warning: the language of Loki 4.0 is not known here; it is taken for 3.7");
    assertThat(only("{app=\"x\"}", PANEL.withVersion(new LokiVersion(2, 0)))).contains("for 2.9");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LokiVersion.parse("three"))
        .withMessage("a version of Loki looks like 3.4, not \"three\"");
  }

  @Test
  void saysWhereAQueryIsNoQuery() {
    assertThat(only("{app=\"x\"", PANEL))
        .isEqualTo(
            "1:9: error: parse error at line 1, col 9: syntax error: unexpected $end,"
                + " expecting } or ,");
  }

  @Test
  void checksTreesToo() {
    Expr expr = LogQl.stream(LogQl.eq("ap", "x")).expr();

    assertThat(QueryCheck.check(expr, PANEL))
        .extracting(QueryFinding::toString)
        .containsExactly("error: no line has the label ap; there are app, file, level");
  }
}
