package dev.grafter.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.gotext.GoCase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Templates of every construct, half of them broken, against what Go made of them. */
class TemplateOracleTest {
  @Test
  void agreesWithGo(TestReporter reporter) {
    List<GoCase> cases = GoCase.load("templates.jsonl.gz");

    List<String> different =
        cases.stream()
            .filter(goCase -> !TemplateRunner.run(goCase).equals(goCase.answer()))
            .map(
                goCase ->
                    goCase + "\n  Go: " + goCase.answer() + "\n  we: " + TemplateRunner.run(goCase))
            .toList();

    reporter.publishEntry("go-templates", cases.size() - different.size() + "/" + cases.size());
    assertThat(different).isEmpty();
  }
}
