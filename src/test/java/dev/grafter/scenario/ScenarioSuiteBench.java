package dev.grafter.scenario;

import dev.grafter.definitions.GrafterDefinitions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** 200 scenarios of 10 minutes each, reading included, in all phases of both engines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ScenarioSuiteBench {

  /** The whole suite. */
  @Benchmark
  public SuiteResult twoHundredScenarios() {
    SuiteResult result =
        new ScenarioSuite(List.of(new GrafterDefinitions()), Map.of())
            .run(GeneratedScenarios.of(200));
    if (!result.passed()) {
      throw new IllegalStateException("a scenario does not pass");
    }
    return result;
  }
}
