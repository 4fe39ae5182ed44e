package dev.grafter.scenario;

import dev.grafter.alerting.Evaluation;
import dev.grafter.alerting.GrafanaRule;
import dev.grafter.alerting.RulerAlert;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rules whose query Loki refuses. Grafana takes such a rule and fails at each evaluation, which a
 * scenario may want to show; so it is an error, unless expectations say what state the rule is in
 * and hold, or only a trace is wanted. A paused rule is never evaluated, so its query is nobody's
 * concern.
 */
final class RuleProblems {

  private final Scenario scenario;
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  RuleProblems(
      Scenario scenario,
      RuleBook book,
      Map<Expectation, List<BookRule>> subjects,
      List<Failure> failures) {
    this.scenario = scenario;
    Set<BookRule> shown = shown(subjects, failures);
    boolean onlyTraced = scenario.expectations().isEmpty() && scenario.phase().isPresent();
    for (BookRule rule : book.rules()) {
      List<String> found = onlyTraced || shown.contains(rule) ? warnings : errors;
      problem(rule).ifPresent(found::add);
    }
  }

  /** The rules of which every expectation holds, and at least one says a state. */
  private static Set<BookRule> shown(
      Map<Expectation, List<BookRule>> subjects, List<Failure> failures) {
    Set<BookRule> shown = new HashSet<>();
    subjects.forEach(
        (expectation, rules) -> {
          if (expectation instanceof Expectation.State) {
            shown.addAll(rules);
          }
        });
    failures.forEach(
        failure -> shown.removeAll(subjects.getOrDefault(failure.expectation(), List.of())));
    return shown;
  }

  private Optional<String> problem(BookRule rule) {
    if (rule.rule().paused()) {
      return Optional.empty();
    }
    try {
      if (rule.rule() instanceof GrafanaRule grafana) {
        grafana.queries().stream()
            .filter(query -> !query.isExpression())
            .forEach(query -> check(rule, query));
      } else {
        new QueryReader(scenario.loki())
            .problem(((RulerAlert) rule.rule()).expr())
            .ifPresent(problem -> refuse(rule.where(), rule, "", problem));
      }
      return Optional.empty();
    } catch (CodecException e) {
      return Optional.of(e.getMessage());
    }
  }

  private void check(BookRule rule, GrafanaRule.Query query) {
    Optional<Node> text = query.model().find("expr");
    Location where = text.map(Node::where).filter(Location::isKnown).orElse(rule.where());
    String stage = ", query " + query.refId();
    if (text.flatMap(Node::asString).isEmpty()) {
      refuse(where, rule, stage, "there is no expr, which a query of Loki needs");
    }
    new QueryReader(scenario.loki())
        .problem(text.flatMap(Node::asString).orElseThrow(), LogQlParser.Mode.TEMPLATE)
        .ifPresent(problem -> refuse(where, rule, stage, problem));
  }

  private void refuse(Location where, BookRule rule, String stage, String problem) {
    Location place = where.isKnown() ? where : scenario.where();
    throw new CodecException(place, rule.rule().describe() + stage + ": " + problem);
  }

  /** Why it cannot be judged, each a sentence with file and line. */
  List<String> errors() {
    return errors;
  }

  /** What is worth knowing: rules that fail although expectations hold. */
  List<String> warnings(Map<BookRule, List<RuleRun>> runs) {
    List<String> all = new ArrayList<>(warnings);
    runs.forEach((rule, of) -> failing(rule, of).ifPresent(all::add));
    return all;
  }

  private Optional<String> failing(BookRule rule, List<RuleRun> runs) {
    List<Evaluation> evaluations =
        runs.stream().flatMap(run -> run.evaluations().stream()).toList();
    List<String> reasons =
        evaluations.stream().flatMap(evaluation -> evaluation.lastError().stream()).toList();
    if (reasons.isEmpty() || problem(rule).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        scenario.where()
            + ": "
            + rule.rule().describe()
            + " fails in "
            + reasons.size()
            + " of "
            + evaluations.size()
            + " evaluations: "
            + reasons.get(0).strip());
  }
}
