package dev.grafter.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.gotext.GoCase;
import dev.grafter.testing.Counts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of every construct and function, many of them broken, against what Go made of them. */
class TemplateOracleTest {
  @ParameterizedTest
  @ValueSource(strings = {"templates", "promtail-functions", "loki-functions", "alert-functions"})
  void agreesWithGo(String cases) {
    List<GoCase> all = GoCase.load(cases + ".jsonl.gz");

    List<String> different =
        all.stream().filter(one -> !isAsInGo(one)).map(TemplateOracleTest::shown).toList();

    Counts.print("go-" + cases, all.size() - different.size() + "/" + all.size());
    assertThat(different).isEmpty();
  }

  private static boolean isAsInGo(GoCase goCase) {
    return TemplateRunner.run(goCase).equals(goCase.answer());
  }

  private static String shown(GoCase goCase) {
    return goCase + "\n  Go: " + goCase.answer() + "\n  we: " + TemplateRunner.run(goCase);
  }
}
