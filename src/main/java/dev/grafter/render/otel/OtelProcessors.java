package dev.grafter.render.otel;

import dev.grafter.codec.Node;
import dev.grafter.logs.LabelSchema;
import dev.grafter.logs.collect.OtlpLabels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The processors between a receiver and Loki. Records carry labels as attributes until the last
 * step, which moves them to their resources: Loki makes index labels of those, and structured
 * metadata of what stays with the record.
 */
final class OtelProcessors {

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

  private final String name;
  private final List<String> statements;
  private final boolean drops;
  private final LabelSchema schema;

  private OtelProcessors(String name, List<String> statements, boolean drops, LabelSchema schema) {
    this.name = name;
    this.statements = statements;
    this.drops = drops;
    this.schema = schema;
  }

  /**
   * Those for collected lines.
   *
   * @param name what tells them from others of their kind
   * @param source where labels come from; without one, they are attributes of the record already
   */
  static OtelProcessors of(String name, Optional<OtelSource> source, OtelPipeline pipeline) {
    return new OtelProcessors(
        name,
        Stream.of(
                source.map(OtelSource::statements).orElse(List.of()),
                pipeline.statements(),
                ending(pipeline.schema()))
            .flatMap(List::stream)
            .toList(),
        pipeline.drops(),
        pipeline.schema());
  }

  /** Those for records of instrumented services. */
  static OtelProcessors services(String name, LabelSchema schema) {
    List<String> statements = new ArrayList<>(OtelServices.statements(schema));
    statements.addAll(ending(schema));
    return new OtelProcessors(name, statements, false, schema);
  }

  private String transform() {
    return "transform/" + name;
  }

  private String filter() {
    return "filter/" + name;
  }

  private String group() {
    return "groupbyattrs/" + name;
  }

  /** Their names, in the order of their work. */
  List<String> names() {
    return drops ? List.of(transform(), filter(), group()) : List.of(transform(), group());
  }

  /** Adds them to the processors of a configuration. */
  void addTo(Node.ObjBuilder out) {
    out.put(transform(), configuration());
    if (drops) {
      String dropped = Ottl.isThere(Ottl.attribute(OtelStages.DROP));
      out.put(
          filter(),
          Node.object()
              .put("error_mode", "silent")
              .put("log_conditions", Node.strings(List.of(dropped)))
              .build());
    }
    out.put(group(), Node.object().put("keys", Node.strings(OtlpLabels.indexed(schema))).build());
  }

  /** Errors are those of single lines; like the other collectors, it goes on without a word. */
  private Node configuration() {
    Node groups =
        Node.list(
            List.of(
                group(statements),
                group(List.of("delete_matching_keys(resource.attributes, \".*\")"))));
    return Node.object().put("error_mode", "silent").put("log_statements", groups).build();
  }

  private static Node group(List<String> statements) {
    return Node.object().put("statements", Node.strings(statements)).build();
  }

  /** What all records end with: no empty label, and no time besides the line's. */
  private static List<String> ending(LabelSchema schema) {
    Set<String> labels = schema.names(LabelSchema.Kind.INDEX);
    List<String> out = new ArrayList<>();
    labels.forEach(
        label -> out.add(Ottl.delete(label) + " where " + Ottl.attribute(label) + " == \"\""));
    String service = Ottl.attribute(OtlpLabels.SERVICE_NAME);
    out.add(Ottl.delete(OtlpLabels.SERVICE_NAME));
    Stream.concat(
            NAMING.stream().filter(labels::contains).map(Ottl::attribute),
            Stream.of("\"unknown_service\""))
        .forEach(value -> out.add(Ottl.set(service, value) + " where " + Ottl.isMissing(service)));
    out.add("set(log.time_unix_nano, log.observed_time_unix_nano) where log.time_unix_nano == 0");
    out.add("set(log.observed_time_unix_nano, 0)");
    return out;
  }
}
