package dev.grafter.logs.pipeline;

import dev.grafter.codec.Node;
import dev.grafter.gotext.GoDuration;
import dev.grafter.logs.text.GoRegex;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Writes stages in Promtail's form; what was not given is left out, and names stand in their order,
 * since Promtail's own order of them is random.
 */
final class StageWriter implements StageVisitor<Node> {

  private StageWriter() {}

  static Node.Arr write(List<Stage> stages) {
    StageWriter writer = new StageWriter();
    return Node.list(
        stages.stream()
            .map(stage -> Node.object().put(stage.type(), stage.accept(writer)).build())
            .toList());
  }

  private static Node.Obj names(Map<String, Optional<String>> map) {
    Node.ObjBuilder out = Node.object();
    new TreeMap<>(map)
        .forEach((name, value) -> out.put(name, value.<Node>map(Node::of).orElseGet(Node::nil)));
    return out.build();
  }

  private static Optional<Node> duration(Optional<Duration> value) {
    return value.map(time -> Node.of(GoDuration.format(time.toNanos())));
  }

  private static Optional<Node> unsigned(OptionalLong value) {
    return value.isPresent() ? Optional.of(unsigned(value.getAsLong())) : Optional.empty();
  }

  private static Node unsigned(long value) {
    return value >= 0 ? Node.of(value) : Node.of(Long.toUnsignedString(value));
  }

  private static Node.ObjBuilder putFlag(Node.ObjBuilder out, String key, boolean value) {
    return value ? out.put(key, true) : out;
  }

  @Override
  public Node visit(CriStage stage) {
    Node.ObjBuilder out = Node.object();
    if (stage.maxPartialLines() != CriStage.DEFAULT_PARTIAL_LINES) {
      out.put("max_partial_lines", stage.maxPartialLines());
    }
    if (stage.maxPartialLineSize() != 0) {
      out.put("max_partial_line_size", unsigned(stage.maxPartialLineSize()));
    }
    return putFlag(out, "max_partial_line_size_truncate", stage.truncate()).build();
  }

  @Override
  public Node visit(DecolorizeStage stage) {
    return Node.nil();
  }

  @Override
  public Node visit(DockerStage stage) {
    return Node.empty();
  }

  @Override
  public Node visit(DropStage stage) {
    return Node.object()
        .put("source", stage.sources().map(StageWriter::oneOrMany))
        .putText("value", stage.value())
        .putText("expression", stage.expression().map(GoRegex::source))
        .putText("separator", stage.separator())
        .put("older_than", duration(stage.olderThan()))
        .put("longer_than", unsigned(stage.longerThan()))
        .putText("drop_counter_reason", stage.dropReason())
        .build();
  }

  private static Node oneOrMany(List<String> names) {
    return names.size() == 1 ? Node.of(names.get(0)) : Node.strings(names);
  }

  @Override
  public Node visit(EventLogMessageStage stage) {
    Node.ObjBuilder out = Node.object().putText("source", stage.source());
    putFlag(out, "drop_invalid_labels", stage.dropInvalidLabels());
    return putFlag(out, "overwrite_existing", stage.overwriteExisting()).build();
  }

  @Override
  public Node visit(JsonStage stage) {
    Node.ObjBuilder out =
        Node.object()
            .put("expressions", Node.object(new TreeMap<>(stage.expressions())))
            .putText("source", stage.source());
    return putFlag(out, "drop_malformed", stage.dropMalformed()).build();
  }

  @Override
  public Node visit(LabelAllowStage stage) {
    return Node.strings(stage.names());
  }

  @Override
  public Node visit(LabelDropStage stage) {
    return Node.strings(stage.names());
  }

  @Override
  public Node visit(LabelsStage stage) {
    return names(stage.labels());
  }

  @Override
  public Node visit(LimitStage stage) {
    Node.ObjBuilder out = Node.object().put("rate", stage.rate()).put("burst", stage.burst());
    putFlag(out, "drop", stage.drop()).putNonEmpty("by_label_name", stage.byLabelName());
    return stage.maxDistinctLabels() == 0
        ? out.build()
        : out.put("max_distinct_labels", stage.maxDistinctLabels()).build();
  }

  @Override
  public Node visit(LogfmtStage stage) {
    return Node.object()
        .put("mapping", Node.object(new TreeMap<>(stage.mapping())))
        .putText("source", stage.source())
        .build();
  }

  @Override
  public Node visit(MatchStage stage) {
    Node.ObjBuilder out = Node.object().put("selector", stage.selector().text());
    if (!stage.stages().isEmpty()) {
      out.put("stages", write(stage.stages()));
    }
    return out.putText("action", stage.action().map(value -> lower(value.name())))
        .putText("pipeline_name", stage.pipelineName())
        .putText("drop_counter_reason", stage.dropReason())
        .build();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public Node visit(MetricsStage stage) {
    Node.ObjBuilder out = Node.object();
    new TreeMap<>(stage.metrics()).forEach((name, metric) -> out.put(name, metric(metric)));
    return out.build();
  }

  private static Node metric(Metric metric) {
    Node.ObjBuilder config =
        Node.object()
            .putText("value", metric.value())
            .putNonEmpty("action", metric.action())
            .put("match_all", metric.matchAll().map(Node::of))
            .put("count_entry_bytes", metric.countEntryBytes().map(Node::of));
    if (!metric.buckets().isEmpty()) {
      config.put("buckets", Node.list(metric.buckets().stream().map(Node::of).toList()));
    }
    return Node.object()
        .put("type", metric.kind().word())
        .putNonEmpty("description", metric.description())
        .putText("source", metric.source())
        .putNonEmpty("prefix", metric.prefix())
        .put("max_idle_duration", duration(metric.maxIdle()))
        .put("config", config.build())
        .build();
  }

  @Override
  public Node visit(MultilineStage stage) {
    return Node.object()
        .put("firstline", stage.firstline().source())
        .put("max_lines", unsigned(stage.maxLines()))
        .put("max_wait_time", duration(stage.maxWait()))
        .build();
  }

  @Override
  public Node visit(OutputStage stage) {
    return Node.object().put("source", stage.source()).build();
  }

  @Override
  public Node visit(PackStage stage) {
    return Node.object()
        .put("labels", Node.strings(stage.labels()))
        .put("ingest_timestamp", stage.ingestTimestamp().map(Node::of))
        .build();
  }

  @Override
  public Node visit(RegexStage stage) {
    return Node.object()
        .put("expression", stage.expression().source())
        .putText("source", stage.source())
        .build();
  }

  @Override
  public Node visit(ReplaceStage stage) {
    return Node.object()
        .put("expression", stage.expression().source())
        .putText("source", stage.source())
        .put("replace", stage.replace())
        .build();
  }

  @Override
  public Node visit(SamplingStage stage) {
    return Node.object()
        .put("rate", stage.rate())
        .putText("drop_counter_reason", stage.dropReason())
        .build();
  }

  @Override
  public Node visit(StaticLabelsStage stage) {
    return names(stage.labels());
  }

  @Override
  public Node visit(StructuredMetadataStage stage) {
    return names(stage.metadata());
  }

  @Override
  public Node visit(TemplateStage stage) {
    return Node.object().put("source", stage.source()).put("template", stage.template()).build();
  }

  @Override
  public Node visit(TenantStage stage) {
    return Node.object().put(lower(stage.from().name()), stage.name()).build();
  }

  @Override
  public Node visit(TimestampStage stage) {
    Node.ObjBuilder out = Node.object().put("source", stage.source()).put("format", stage.format());
    if (!stage.fallbackFormats().isEmpty()) {
      out.put("fallback_formats", Node.strings(stage.fallbackFormats()));
    }
    return out.putText("location", stage.location())
        .putText("action_on_failure", stage.onFailure().map(TimestampStage.OnFailure::word))
        .build();
  }
}
