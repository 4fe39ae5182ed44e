package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.collect.LokiTarget;

/** Exporters to Loki. */
final class OtelExporters {

  private OtelExporters() {}

  /** Lines wait on disk while Loki is away, and are sent until it takes them. */
  static Node loki(LokiTarget target, String storage) {
    Node.ObjBuilder exporter = Node.object().put("endpoint", target.otlp());
    target
        .tenant()
        .ifPresent(
            tenant ->
                exporter.put(
                    "headers", Node.object().put(LokiTarget.TENANT_HEADER, tenant).build()));
    return exporter
        .put("sending_queue", Node.object().put("storage", storage).build())
        .put("retry_on_failure", Node.object().put("max_elapsed_time", "0s").build())
        .build();
  }
}
