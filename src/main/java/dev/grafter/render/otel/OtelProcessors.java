package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.collect.OtlpLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The processors between receivers and Loki. Records carry labels as attributes until the last
 * step, which moves them to their resources: Loki makes index labels of those, and structured
 * metadata of what stays with the record.
 */
final class OtelProcessors {

  private static final String CONTAINERS = "transform/containers";
  private static final String SERVICES = "transform/services";
  private static final String FILTER = "filter/containers";
  private static final String GROUP = "groupbyattrs";
  private static final String BATCH = "batch";

  /** The labels that Loki itself would name a service by, in its order. */
  private static final List<String> NAMING =
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

  private final OtelPipeline pipeline;
  private final SortedSet<String> labels;

  OtelProcessors(OtelPipeline pipeline) {
    this.pipeline = pipeline;
    this.labels = new TreeSet<>(pipeline.schema().names(LabelSchema.Kind.INDEX));
  }

  /** The names of those for lines of containers. */
  List<String> containers() {
    return pipeline.drops()
        ? List.of(CONTAINERS, FILTER, GROUP, BATCH)
        : List.of(CONTAINERS, GROUP, BATCH);
  }

  /** The names of those for records that services send. */
  List<String> services() {
    return List.of(SERVICES, GROUP, BATCH);
  }

  /** All of them. */
  Node all() {
    Node.ObjBuilder out = Node.object().put(CONTAINERS, transform(containerStatements()));
    out.put(SERVICES, transform(serviceStatements()));
    if (pipeline.drops()) {
      out.put(FILTER, filter());
    }
    return out.put(GROUP, Node.object().put("keys", Node.strings(keys())).build())
        .put(BATCH, Node.empty())
        .build();
  }

  private SortedSet<String> keys() {
    return OtlpLabels.indexed(pipeline.schema());
  }

  /** Errors are those of single lines; like the other collectors, it goes on without a word. */
  private static Node transform(List<String> statements) {
    return Node.object()
        .put("error_mode", "silent")
        .put(
            "log_statements",
            Node.list(
                List.of(
                    group(statements),
                    group(List.of("delete_matching_keys(resource.attributes, \".*\")")))))
        .build();
  }

  private static Node group(List<String> statements) {
    return Node.object().put("statements", Node.strings(statements)).build();
  }

  private static Node filter() {
    return Node.object()
        .put("error_mode", "silent")
        .put("log_conditions", Node.strings(List.of(Ottl.isThere(Ottl.attribute(OtelStages.DROP)))))
        .build();
  }

  private List<String> containerStatements() {
    return Stream.of(OtelBase.statements(), pipeline.statements(), ending())
        .flatMap(List::stream)
        .toList();
  }

  /** What both kinds of records end with: no empty label, and no time besides the line's. */
  private List<String> ending() {
    List<String> out = new ArrayList<>();
    labels.forEach(
        label -> out.add(Ottl.delete(label) + " where " + Ottl.attribute(label) + " == \"\""));
    String name = Ottl.attribute(OtlpLabels.SERVICE_NAME);
    out.add(Ottl.delete(OtlpLabels.SERVICE_NAME));
    for (String label : NAMING) {
      if (labels.contains(label)) {
        out.add(Ottl.set(name, Ottl.attribute(label)) + " where " + Ottl.isMissing(name));
      }
    }
    out.add(Ottl.set(name, "\"unknown_service\"") + " where " + Ottl.isMissing(name));
    out.add("set(log.time_unix_nano, log.observed_time_unix_nano) where log.time_unix_nano == 0");
    out.add("set(log.observed_time_unix_nano, 0)");
    return out;
  }

  private List<String> serviceStatements() {
    List<String> out = new ArrayList<>(OtelServices.statements(pipeline.schema()));
    out.addAll(ending());
    return out;
  }
}
