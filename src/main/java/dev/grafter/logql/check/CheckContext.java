package dev.grafter.logql.check;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a query is meant for.
 *
 * @param expected what it should return, if that is settled
 * @param labels which labels lines have
 * @param version the Loki that it is sent to
 * @param evaluatedEvery the time between two evaluations, for rules
 * @param variables whether Grafana replaces variables before the query is sent; not so for alerts
 */
public record CheckContext(
    Optional<QueryType> expected,
    KnownLabels labels,
    LokiVersion version,
    Optional<Duration> evaluatedEvery,
    boolean variables) {

  /** Refuses null. */
  public CheckContext {
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(labels, "labels");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(evaluatedEvery, "evaluatedEvery");
  }

  /** What a query returns. */
  public enum QueryType {
    /** Lines. */
    LOG,
    /** Numbers. */
    METRIC
  }

  /** A panel of a dashboard: any type, variables allowed, nothing known of the labels. */
  public static CheckContext panel() {
    return new CheckContext(
        Optional.empty(), KnownLabels.anything(), LokiVersion.REFERENCE, Optional.empty(), true);
  }

  /** A rule: a metric query without variables, evaluated again and again. */
  public static CheckContext rule(Duration evaluatedEvery) {
    return new CheckContext(
        Optional.of(QueryType.METRIC),
        KnownLabels.anything(),
        LokiVersion.REFERENCE,
        Optional.of(evaluatedEvery),
        false);
  }

  /** The same for a query that should return that. */
  public CheckContext expecting(QueryType type) {
    return new CheckContext(Optional.of(type), labels, version, evaluatedEvery, variables);
  }

  /** The same with these labels. */
  public CheckContext withLabels(KnownLabels known) {
    return new CheckContext(expected, known, version, evaluatedEvery, variables);
  }

  /** The same for that Loki. */
  public CheckContext withVersion(LokiVersion loki) {
    return new CheckContext(expected, labels, loki, evaluatedEvery, variables);
  }
}
