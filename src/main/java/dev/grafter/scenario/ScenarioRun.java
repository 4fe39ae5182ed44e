package dev.grafter.scenario;

import dev.grafter.alerting.AlertState;
import dev.grafter.alerting.Evaluation;
import dev.grafter.alerting.LogSource;
import dev.grafter.alerting.RuleEvaluator;
import dev.grafter.codec.CodecException;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.logql.eval.LogStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of a scenario: rules in all their phases, then the expectations against all of them. */
final class ScenarioRun {

  private static final long MOST_EVALUATIONS = 2_000_000;

  private final Scenario scenario;
  private final RuleBook book;
  private final List<LogStream> streams;
  private final AlertJudge judge;
  private final Explainer explainer;
  private final Arrivals arrivals;
  private final Map<Long, LogSource> sources = new LinkedHashMap<>();
  private final Map<BookRule, List<RuleRun>> runs = new LinkedHashMap<>();

  ScenarioRun(Scenario scenario, RuleBook book, List<LogStream> streams) {
    this.scenario = scenario;
    this.book = book;
    this.streams = streams;
    this.judge = new AlertJudge(scenario.time());
    this.explainer = new Explainer(scenario.time(), streams);
    this.arrivals = new Arrivals(streams);
  }

  /**
   * Runs it.
   *
   * @throws CodecException when an expectation cannot be judged
   */
  ScenarioResult run() {
    Map<Expectation, List<BookRule>> subjects = subjects();
    evaluate(wanted(subjects));
    QueryJudge queries = new QueryJudge(scenario, streams);
    List<Failure> failures = new ArrayList<>();
    for (Expectation expectation : scenario.expectations()) {
      Optional<Failure> failure =
          expectation instanceof Expectation.Answers answers
              ? queries.judge(answers)
              : judge((Expectation.OnAlert) expectation, subjects.get(expectation));
      failure.ifPresent(failures::add);
    }
    RuleProblems problems = new RuleProblems(scenario, book, subjects, failures);
    return new ScenarioResult(
        scenario,
        problems.errors(),
        problems.errors().isEmpty() ? failures : List.of(),
        problems.warnings(runs),
        count(),
        evaluations(),
        trace());
  }

  private Map<Expectation, List<BookRule>> subjects() {
    Map<Expectation, List<BookRule>> subjects = new LinkedHashMap<>();
    for (Expectation expectation : scenario.expectations()) {
      if (expectation instanceof Expectation.OnAlert onAlert) {
        List<BookRule> rules = book.of(onAlert);
        rules.forEach(rule -> requirePossible(onAlert, rule));
        subjects.put(expectation, rules);
      }
    }
    return subjects;
  }

  private static void requirePossible(Expectation.OnAlert expected, BookRule rule) {
    if (rule.engine() == AlertEngine.RULER
        && expected instanceof Expectation.State state
        && (state.state() == AlertState.NO_DATA || state.state() == AlertState.RECOVERING)) {
      throw new CodecException(
          expected.where(),
          "the ruler has no state "
              + StateWords.of(state.state())
              + ": add \"engine: grafana\", or expect another state");
    }
  }

  /** All rules where one run is traced, else those that an expectation is about. */
  private List<BookRule> wanted(Map<Expectation, List<BookRule>> subjects) {
    if (scenario.phase().isPresent()) {
      return book.rules();
    }
    return subjects.values().stream().flatMap(List::stream).distinct().toList();
  }

  private void evaluate(List<BookRule> rules) {
    long total =
        rules.stream()
            .mapToLong(rule -> rule.schedule(scenario.time()).evaluations(scenario.phase()))
            .sum();
    if (total > MOST_EVALUATIONS) {
      throw new CodecException(
          scenario.where(),
          "this comes to "
              + total
              + " evaluations, more than "
              + MOST_EVALUATIONS
              + ": let the scenario end sooner, or pin a phase");
    }
    rules.forEach(rule -> runs.put(rule, runsOf(rule)));
  }

  private List<RuleRun> runsOf(BookRule rule) {
    Schedule schedule = rule.schedule(scenario.time());
    RuleEvaluator compiled = rule.rule().evaluator(source(0));
    List<RuleRun> all = new ArrayList<>();
    List<Evaluation> before = List.of();
    for (Phase phase : schedule.phases(scenario.phase())) {
      long[] times = schedule.times(phase);
      if (rule.rule().paused()) {
        before = List.of();
      } else if (phase.delay() == 0 || arrivals.anyBetween(times, phase.delay())) {
        before = evaluations(compiled.over(source(phase.delay())), times);
      }
      all.add(new RuleRun(rule.engine(), phase, before));
    }
    return all;
  }

  private static List<Evaluation> evaluations(RuleEvaluator evaluator, long[] times) {
    List<Evaluation> evaluations = new ArrayList<>(times.length);
    for (long time : times) {
      evaluations.add(evaluator.evaluate(Moments.instant(time)));
    }
    return evaluations;
  }

  private LogSource source(long delay) {
    return sources.computeIfAbsent(
        delay, nanos -> LogSource.delayed(streams, Duration.ofNanos(nanos)));
  }

  private Optional<Failure> judge(Expectation.OnAlert expected, List<BookRule> rules) {
    List<RuleRun> all = rules.stream().flatMap(rule -> runs.get(rule).stream()).toList();
    Optional<Failure> first = Optional.empty();
    int failed = 0;
    for (RuleRun run : all) {
      Optional<AlertJudge.Mismatch> mismatch = judge.judge(expected, run);
      if (mismatch.isPresent()) {
        failed++;
        first = first.or(() -> Optional.of(failure(expected, run, mismatch.get())));
      }
    }
    int count = failed;
    return first.map(failure -> failure.ofRuns(count, all.size()));
  }

  private Failure failure(Expectation.OnAlert expected, RuleRun run, AlertJudge.Mismatch mismatch) {
    Optional<Evaluation> shown =
        mismatch
            .at()
            .or(
                () ->
                    run.evaluations().isEmpty()
                        ? Optional.empty()
                        : Optional.of(explainer.mostTelling(run)));
    return new Failure(
        expected,
        Sentences.expected(expected, scenario.time()),
        mismatch.happened(),
        run.text(),
        1,
        1,
        shown.map(evaluation -> explainer.explain(run, evaluation)));
  }

  private int count() {
    return runs.values().stream().mapToInt(List::size).sum();
  }

  private long evaluations() {
    return runs.values().stream()
        .flatMap(List::stream)
        .mapToLong(run -> run.evaluations().size())
        .sum();
  }

  private List<RuleTrace> trace() {
    if (scenario.phase().isEmpty()) {
      return List.of();
    }
    List<RuleTrace> trace = new ArrayList<>();
    runs.forEach(
        (rule, all) ->
            trace.add(new RuleTrace(rule.engine(), rule.id(), all.get(0).evaluations())));
    return trace;
  }
}
