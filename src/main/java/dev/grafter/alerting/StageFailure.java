package dev.grafter.alerting;

import java.util.Optional;

/**
 * Why a stage gave nothing.
 *
 * @param message Grafana's words
 * @param refId the query that failed, when it was a query
 */
record StageFailure(String message, Optional<String> refId) {

  static StageFailure of(String message) {
    return new StageFailure(message, Optional.empty());
  }

  /** Loki's answer to a query was an error. */
  static StageFailure query(String refId, String reason) {
    return new StageFailure(
        "[sse.dataQueryError] failed to execute query [" + refId + "]: " + reason,
        Optional.of(refId));
  }

  /** Loki's answer is of no use for expressions. */
  static StageFailure conversion(String refId, String reason) {
    return new StageFailure(
        "[sse.readDataError] [" + refId + "] got error: " + reason, Optional.of(refId));
  }
}
