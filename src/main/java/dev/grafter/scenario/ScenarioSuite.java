package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.model.ResourceProvider;
import java.util.List;
import java.util.Map;

/** Runs scenarios. For any number of threads. */
public final class ScenarioSuite {

  private final Sources sources;

  /**
   * A suite.
   *
   * @param providers who defines the rules and pipelines of levels
   * @param environment the variables that provisioning files may name
   */
  public ScenarioSuite(List<ResourceProvider> providers, Map<String, String> environment) {
    this.sources = new Sources(providers, environment);
  }

  /** Runs every scenario, as many at once as there are processors; results keep the order. */
  public SuiteResult run(ScenarioFiles files) {
    return new SuiteResult(
        files.scenarios().parallelStream().map(this::run).toList(), files.unreadable());
  }

  /** Runs one scenario. Whatever is wrong with it or with what it names, becomes its result. */
  public ScenarioResult run(Scenario scenario) {
    try {
      RuleBook book = sources.rules(scenario);
      List<LogStream> streams =
          new Traffic(scenario, sources.job(scenario), sources::streams).streams();
      return new ScenarioRun(scenario, book, streams).run();
    } catch (CodecException e) {
      return ScenarioResult.error(scenario, placed(scenario, e.getMessage(), e.where()));
    } catch (IllegalArgumentException e) {
      return ScenarioResult.error(scenario, placed(scenario, e.getMessage(), Location.NONE));
    }
  }

  private static String placed(Scenario scenario, String message, Location where) {
    return where.isKnown() ? message : scenario.where() + ": " + message;
  }
}
