package dev.grafter.alerting;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rule is after one evaluation, in the words of the rules API of Grafana or of Loki's ruler.
 *
 * @param time when it was evaluated
 * @param health {@code ok}, or {@code nodata} or {@code error} (Grafana), {@code err} (ruler)
 * @param state {@code inactive}, {@code pending}, {@code recovering} or {@code firing}
 * @param lastError why it failed
 * @param alerts its instances, ordered by labels; Grafana's normal ones too
 * @param stages what each stage gave, in the order of the rule; of a ruler rule its one query
 */
public record Evaluation(
    Instant time,
    String health,
    String state,
    Optional<String> lastError,
    List<Alert> alerts,
    List<StageResult> stages) {

  /** Copies the lists. */
  public Evaluation {
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(health, "health");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(lastError, "lastError");
    alerts = List.copyOf(alerts);
    stages = List.copyOf(stages);
  }
}
