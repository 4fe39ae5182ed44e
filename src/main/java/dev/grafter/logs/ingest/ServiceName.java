package dev.grafter.logs.ingest;

import dev.grafter.logql.eval.Labels;
import java.util.List;

/** The label {@code service_name}, which a stream gets when it has none. */
final class ServiceName {

  private static final String LABEL = "service_name";

  /** Loki's own sums of lines have this label and get no service. */
  private static final String AGGREGATED = "__aggregated_metric__";

  /** Where Loki looks by default, in its order. */
  private static final List<String> SOURCES =
      List.of(
          "service",
          "app",
          "application",
          "app_name",
          "name",
          "app_kubernetes_io_name",
          "container",
          "container_name",
          "k8s_container_name",
          "component",
          "workload",
          "job",
          "k8s_job_name");

  private ServiceName() {}

  static Labels addTo(Labels labels) {
    if (labels.has(LABEL) || labels.has(AGGREGATED)) {
      return labels;
    }
    return labels.with(
        LABEL,
        SOURCES.stream()
            .map(labels::get)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("unknown_service"));
  }
}
