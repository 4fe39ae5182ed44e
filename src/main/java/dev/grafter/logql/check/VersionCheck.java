package dev.grafter.logql.check;

import dev.grafter.logql.check.QueryFinding.Rule;
import dev.grafter.logql.syntax.LabelFilter;
import dev.grafter.logql.syntax.LineOperator;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.Stage;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorOperation;

/** Checks that a Loki has what a query uses; the language of 2.9 is the common ground. */
final class VersionCheck {
  private static final LokiVersion ALTERNATIVES = new LokiVersion(3, 0);
  private static final LokiVersion SIGNED_NUMBERS = new LokiVersion(3, 1);
  private static final LokiVersion APPROX_TOPK = new LokiVersion(3, 3);

  private final LokiVersion asked;
  private final LokiVersion version;
  private final Findings findings;

  VersionCheck(LokiVersion version, Findings findings) {
    this.asked = version;
    this.version = version.nearestKnown();
    this.findings = findings;
  }

  void check(Parts parts) {
    if (!asked.isKnown()) {
      findings.add(
          Rule.UNKNOWN_VERSION,
          this,
          "the language of Loki " + asked + " is not known here; it is taken for " + version);
    }
    parts.stages.forEach(this::stage);
    parts.conditions.forEach(this::condition);
    parts.vectorAggregations.forEach(this::aggregation);
  }

  private void stage(Stage stage) {
    if (stage instanceof Stage.LineFilter filter) {
      if (filter.operands().size() > 1) {
        needs(ALTERNATIVES, stage, "or between texts of a line filter");
      }
      if (filter.operator() == LineOperator.PATTERN
          || filter.operator() == LineOperator.NOT_PATTERN) {
        needs(ALTERNATIVES, stage, filter.operator().symbol());
      }
    }
  }

  private void condition(LabelFilter condition) {
    if (condition instanceof LabelFilter.NumberFilter number
        && number.value() instanceof Scalar.Fixed fixed
        && fixed.value() < 0) {
      needs(SIGNED_NUMBERS, condition, "a negative number in a label filter");
    }
  }

  private void aggregation(VectorAggregation aggregation) {
    if (aggregation.operation() == VectorOperation.APPROX_TOPK) {
      needs(APPROX_TOPK, aggregation, "approx_topk");
      findings.add(
          Rule.NEEDS_CONFIGURATION,
          aggregation,
          "approx_topk fails unless Loki's limits_config.shard_aggregations names it");
    }
  }

  private void needs(LokiVersion minimum, Object part, String what) {
    if (version.compareTo(minimum) < 0) {
      findings.add(
          Rule.NEEDS_VERSION, part, what + " needs Loki " + minimum + ", and this is " + asked);
    }
  }
}
