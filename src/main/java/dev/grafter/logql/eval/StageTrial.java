package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Stage;
import java.util.List;
import java.util.Optional;

/** Tells of stages that can be parsed but not run: Loki refuses them when a query is evaluated. */
public final class StageTrial {

  private StageTrial() {}

  /** Why Loki refuses to run the stage, in its words. */
  public static Optional<String> refusal(Stage stage) {
    try {
      StageCompiler.compile(List.of(stage));
      return Optional.empty();
    } catch (EvalException e) {
      return Optional.of(e.getMessage());
    }
  }
}
