package dev.grafter.alerting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.alerting.Evaluation;
import dev.grafter.alerting.GrafanaRule;
import dev.grafter.alerting.LogSource;
import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules that we define, from the model and from the files that are rendered of it. */
class ModelRulesTest {

  private static List<EvaluableRule> model(Level level, AlertEngine engine) {
    Site site = Site.of(level);
    return RuleFiles.of(
        new GrafterDefinitions()
            .resources(
                new Site(
                    site.name(),
                    site.level(),
                    site.grafana(),
                    site.loki(),
                    site.collector(),
                    engine)));
  }

  private static List<EvaluableRule> file(String path) throws IOException {
    return RuleFiles.parse(Files.readString(Path.of(path)), path, Map.of());
  }

  private static String folder(Level level) {
    return "alerts/" + level.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void grafanasFileSaysWhatTheModelSays(Level level) throws IOException {
    List<EvaluableRule> model = model(level, AlertEngine.GRAFANA);
    List<EvaluableRule> file = file(folder(level) + "/grafana/alerts.yml");
    assertThat(model).isNotEmpty().hasSameSizeAs(file);
    for (int i = 0; i < file.size(); i++) {
      GrafanaRule fromFile = (GrafanaRule) file.get(i);
      GrafanaRule fromModel = (GrafanaRule) model.get(i);
      assertThat(fromFile)
          .usingRecursiveComparison()
          .ignoringFields("folderUid", "queries")
          .isEqualTo(fromModel);
      assertThat(fromFile.queries()).isEqualTo(fromModel.queries());
    }
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void theRulersFileSaysWhatTheModelSays(Level level) throws IOException {
    assertThat(model(level, AlertEngine.RULER))
        .isNotEmpty()
        .isEqualTo(file(folder(level) + "/loki/rules.yml"));
  }

  @ParameterizedTest
  @EnumSource(AlertEngine.class)
  void everyRuleIsHealthyWhereNothingIsLogged(AlertEngine engine) {
    for (EvaluableRule rule : model(Level.ROOT, engine)) {
      Evaluation evaluation =
          rule.evaluator(LogSource.of(List.of())).evaluate(Instant.parse("2026-04-27T17:00:00Z"));
      assertThat(evaluation.health()).as(rule.describe()).isEqualTo("ok");
    }
  }
}
