package dev.grafter.logql.check;

import dev.grafter.logql.check.QueryFinding.Rule;
import dev.grafter.logql.eval.StageTrial;
import dev.grafter.logql.syntax.Expr;
import dev.grafter.logql.syntax.Interval;
import dev.grafter.logql.syntax.LineOperator;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.logql.syntax.LogQuery;
import dev.grafter.logql.syntax.LogRange;
import dev.grafter.logql.syntax.Matcher;
import dev.grafter.logql.syntax.Position;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.Text;
import dev.grafter.logql.syntax.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Checks queries against what they are meant for. */
public final class QueryCheck {
  private final CheckContext context;
  private final Findings findings;

  private QueryCheck(CheckContext context, Findings findings) {
    this.context = context;
    this.findings = findings;
  }

  /** Reads and checks a query; what Loki would refuse is a finding too. */
  public static List<QueryFinding> check(String query, CheckContext context) {
    try {
      LogQlParser.Located located = LogQlParser.parseLocated(query, LogQlParser.Mode.TEMPLATE);
      Findings findings = new Findings(located.positions()::of);
      new QueryCheck(context, findings).all(located.expr());
      return findings.list();
    } catch (LogQlSyntaxException e) {
      return List.of(new QueryFinding(Rule.SYNTAX, e.getMessage(), position(e)));
    }
  }

  private static Optional<Position> position(LogQlSyntaxException e) {
    return e.line().orElse(0) > 0
        ? Optional.of(new Position(e.line().getAsInt(), e.column().getAsInt()))
        : Optional.empty();
  }

  /** Checks a query that is already a tree; its findings have no positions. */
  public static List<QueryFinding> check(Expr expr, CheckContext context) {
    Findings findings = new Findings(part -> Optional.empty());
    new QueryCheck(context, findings).all(expr);
    return findings.list();
  }

  private void all(Expr expr) {
    Parts parts = Parts.of(expr);
    type(expr);
    new LabelCheck(context.labels(), findings).check(parts);
    new VersionCheck(context.version(), findings).check(parts);
    parts.ranges.forEach(this::range);
    parts.stages.forEach(this::passes);
    parts.stages.forEach(this::runs);
    parts.filterMatchers().forEach(this::trap);
    if (!context.variables()) {
      variables(expr);
    }
  }

  private void type(Expr expr) {
    boolean wantsMetric = context.expected().equals(Optional.of(CheckContext.QueryType.METRIC));
    if (context.expected().isPresent() && wantsMetric != expr.isMetric()) {
      findings.add(
          Rule.QUERY_TYPE,
          expr,
          wantsMetric
              ? "a metric query is needed here, and this one returns log lines: wrap it, for"
                  + " instance in count_over_time(... [5m])"
              : "a log query is needed here, and this one returns numbers");
    }
  }

  private void range(LogRange range) {
    if (range.interval().isZero()) {
      findings.add(Rule.EMPTY_RANGE, range, "a range of [0s] holds no line");
    } else if (range.interval() instanceof Interval.Fixed window) {
      context
          .evaluatedEvery()
          .filter(every -> every.toNanos() > window.nanos())
          .ifPresent(every -> tooShort(range, window, every));
    }
  }

  private void tooShort(LogRange range, Interval window, Duration every) {
    findings.add(
        Rule.SHORT_RANGE,
        range,
        "the range of "
            + window
            + " is shorter than the "
            + Interval.of(every)
            + " between evaluations: lines in between are never seen");
  }

  /** A line_format is left out: where nothing reads the line behind it, Loki never looks at it. */
  private void runs(Stage stage) {
    boolean known = Variables.in(new LogQuery(List.of(), List.of(stage))).isEmpty();
    if (known && !(stage instanceof Stage.LineFormat)) {
      StageTrial.refusal(stage).ifPresent(words -> findings.add(Rule.SYNTAX, stage, words));
    }
  }

  private void passes(Stage stage) {
    if (stage instanceof Stage.LineFilter filter
        && filter.operator() == LineOperator.NOT_CONTAINS
        && filter.operands().get(0).text().equals(Text.of(""))) {
      findings.add(
          Rule.NOTHING_PASSES, stage, "every line contains the empty text, so != \"\" drops all");
    }
  }

  private void trap(Matcher matcher) {
    if (matcher.operator().isRegex() && matcher.value() instanceof Text.Plain plain) {
      Optional<KnownLabels.Known> known = context.labels().known(matcher.name());
      RegexTrap.of(plain.value(), known.flatMap(KnownLabels.Known::values))
          .ifPresent(
              wrong ->
                  findings.add(
                      Rule.UNANCHORED_REGEX,
                      matcher,
                      matcher
                          + ": Loki does not anchor this expression in a pipeline, it "
                          + wrong
                          + "; write ^(...)$ around it, or name the values with = and or"));
    }
  }

  private void variables(Expr expr) {
    for (Variable variable : Variables.in(expr)) {
      findings.add(
          Rule.VARIABLE,
          expr,
          variable.text() + " cannot stand here: only dashboards replace variables");
    }
  }
}
