package dev.grafter.alerting;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One alert instance of a rule, as the rules API shows it.
 *
 * @param labels its labels; those that Grafana hides are not among them
 * @param annotations its annotations, expanded
 * @param state what it is
 * @param stateText the API's words, such as {@code Alerting (NoData)} or {@code firing}
 * @param activeAt since when it is that
 * @param value the API's text of its value; of Grafana's normal, no-data and error instances empty
 */
public record Alert(
    Map<String, String> labels,
    Map<String, String> annotations,
    AlertState state,
    String stateText,
    Instant activeAt,
    String value) {

  /** Copies the maps. */
  public Alert {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(stateText, "stateText");
    Objects.requireNonNull(activeAt, "activeAt");
    Objects.requireNonNull(value, "value");
  }
}
