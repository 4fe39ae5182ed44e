package dev.grafter.render.alloy;

import dev.grafter.logs.pipeline.CriStage;
import dev.grafter.logs.pipeline.DecolorizeStage;
import dev.grafter.logs.pipeline.DockerStage;
import dev.grafter.logs.pipeline.DropStage;
import dev.grafter.logs.pipeline.EventLogMessageStage;
import dev.grafter.logs.pipeline.JsonStage;
import dev.grafter.logs.pipeline.LabelAllowStage;
import dev.grafter.logs.pipeline.LabelDropStage;
import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.LimitStage;
import dev.grafter.logs.pipeline.LogfmtStage;
import dev.grafter.logs.pipeline.MatchStage;
import dev.grafter.logs.pipeline.Metric;
import dev.grafter.logs.pipeline.MetricsStage;
import dev.grafter.logs.pipeline.MultilineStage;
import dev.grafter.logs.pipeline.OutputStage;
import dev.grafter.logs.pipeline.PackStage;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.ReplaceStage;
import dev.grafter.logs.pipeline.SamplingStage;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StageVisitor;
import dev.grafter.logs.pipeline.StaticLabelsStage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.pipeline.TenantStage;
import dev.grafter.logs.pipeline.TimestampStage;
import dev.grafter.logs.text.DataSize;
import dev.grafter.logs.text.GoRegex;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pipelines as {@code loki.process} blocks: the text that Alloy's own converter writes, except
 * where Alloy then refuses it. There, the default that Promtail has is written out.
 */
public final class AlloyPipeline implements StageVisitor<AlloyBlock> {

  private static final String DEFAULT_SAMPLING_REASON = "sampling_stage";

  private AlloyPipeline() {}

  /**
   * The block of a pipeline, labelled with its name.
   *
   * @param receivers expressions of what takes the entries
   * @throws IllegalArgumentException when the name cannot be a label
   */
  public static AlloyBlock process(Pipeline pipeline, List<String> receivers) {
    if (!AlloyBlock.isIdentifier(pipeline.name())) {
      throw new IllegalArgumentException(
          "\""
              + pipeline.name()
              + "\" cannot be the label of an Alloy component: use letters, digits and _");
    }
    AlloyBlock block = AlloyBlock.of("loki.process", pipeline.name());
    block.put(
        "forward_to", AlloyValue.list(receivers.stream().map(AlloyValue::expression).toList()));
    addStages(block, pipeline.stages());
    return block;
  }

  private static void addStages(AlloyBlock block, List<Stage> stages) {
    AlloyPipeline converter = new AlloyPipeline();
    stages.forEach(stage -> block.block(stage.accept(converter)));
  }

  private static AlloyBlock stage(String name) {
    return AlloyBlock.of("stage." + name);
  }

  @Override
  public AlloyBlock visit(CriStage stage) {
    AlloyBlock block = stage("cri");
    if (stage.maxPartialLines() != CriStage.DEFAULT_PARTIAL_LINES) {
      block.put("max_partial_lines", AlloyValue.of(stage.maxPartialLines()));
    }
    if (stage.maxPartialLineSize() != 0) {
      block.put("max_partial_line_size", AlloyValue.unsigned(stage.maxPartialLineSize()));
    }
    return block.putFlag("max_partial_line_size_truncate", stage.truncate());
  }

  @Override
  public AlloyBlock visit(DecolorizeStage stage) {
    return stage("decolorize");
  }

  @Override
  public AlloyBlock visit(DockerStage stage) {
    return stage("docker");
  }

  @Override
  public AlloyBlock visit(DropStage stage) {
    AlloyBlock block = stage("drop");
    block
        .putNonEmpty("drop_counter_reason", stage.dropReason().orElse(""))
        .putNonEmpty("source", String.join(",", stage.sources().orElse(List.of())))
        .putNonEmpty("value", stage.value().orElse(""))
        .putNonEmpty("separator", stage.separator().orElse(""))
        .putNonEmpty("expression", stage.expression().map(GoRegex::source).orElse(""));
    stage
        .olderThan()
        .filter(age -> !age.isZero())
        .ifPresent(age -> block.put("older_than", AlloyValue.of(age)));
    if (stage.longerThan().orElse(0) != 0) {
      block.put("longer_than", DataSize.formatBase2(stage.longerThan().getAsLong()));
    }
    return block;
  }

  @Override
  public AlloyBlock visit(EventLogMessageStage stage) {
    AlloyBlock block = stage("eventlogmessage");
    block.put(
        "source", stage.source().filter(name -> !name.equals(EventLogMessageStage.DEFAULT_SOURCE)));
    return block
        .putFlag("drop_invalid_labels", stage.dropInvalidLabels())
        .putFlag("overwrite_existing", stage.overwriteExisting());
  }

  @Override
  public AlloyBlock visit(JsonStage stage) {
    return stage("json")
        .put("expressions", AlloyValue.object(stage.expressions()))
        .put("source", stage.source())
        .putFlag("drop_malformed", stage.dropMalformed());
  }

  @Override
  public AlloyBlock visit(LabelAllowStage stage) {
    return stage("label_keep").put("values", AlloyValue.strings(stage.names()));
  }

  @Override
  public AlloyBlock visit(LabelDropStage stage) {
    return stage("label_drop").put("values", AlloyValue.strings(stage.names()));
  }

  @Override
  public AlloyBlock visit(LabelsStage stage) {
    return stage("labels").put("values", AlloyValue.optionalObject(stage.labels()));
  }

  @Override
  public AlloyBlock visit(LimitStage stage) {
    return stage("limit")
        .put("rate", AlloyValue.of(stage.rate()))
        .put("burst", AlloyValue.of(stage.burst()))
        .putFlag("drop", stage.drop())
        .putNonEmpty("by_label_name", stage.byLabelName())
        .putNonZero("max_distinct_labels", stage.maxDistinctLabels());
  }

  @Override
  public AlloyBlock visit(LogfmtStage stage) {
    return stage("logfmt")
        .put("mapping", AlloyValue.object(stage.mapping()))
        .put("source", stage.source());
  }

  @Override
  public AlloyBlock visit(MatchStage stage) {
    AlloyBlock block = stage("match").put("selector", stage.selector().text());
    addStages(block, stage.stages());
    return block
        .put("action", stage.action().map(action -> action.name().toLowerCase(Locale.ROOT)))
        .put("pipeline_name", stage.pipelineName())
        .putNonEmpty("drop_counter_reason", stage.dropReason().orElse(""));
  }

  @Override
  public AlloyBlock visit(MetricsStage stage) {
    AlloyBlock block = stage("metrics");
    Map<String, Metric> sorted = new TreeMap<>(stage.metrics());
    sorted.forEach((name, metric) -> block.block(metric(name, metric)));
    return block;
  }

  private static AlloyBlock metric(String name, Metric metric) {
    AlloyBlock block = AlloyBlock.of("metric." + metric.kind().word());
    block
        .put("name", name)
        .putNonEmpty("description", metric.description())
        .putNonEmpty("source", metric.source().orElse(""))
        .putNonEmpty("prefix", metric.prefix());
    Optional<Duration> idle = metric.maxIdle();
    if (!idle.equals(Optional.of(Metric.DEFAULT_IDLE))) {
      block.put("max_idle_duration", AlloyValue.of(idle.orElse(Metric.DEFAULT_IDLE)));
    }
    block.putNonEmpty("value", metric.value().orElse(""));
    if (metric.kind() == Metric.Kind.HISTOGRAM) {
      return block.put("buckets", AlloyValue.numbers(metric.buckets()));
    }
    return block
        .put("action", metric.action())
        .putFlag("match_all", metric.matchAll().orElse(false))
        .putFlag("count_entry_bytes", metric.countEntryBytes().orElse(false));
  }

  @Override
  public AlloyBlock visit(MultilineStage stage) {
    AlloyBlock block = stage("multiline").put("firstline", stage.firstline().source());
    long lines = stage.maxLines().orElse(0);
    if (lines != MultilineStage.DEFAULT_LINES) {
      block.put("max_lines", AlloyValue.unsigned(lines));
    }
    Optional<Duration> wait = stage.maxWait();
    if (!wait.equals(Optional.of(MultilineStage.DEFAULT_WAIT))) {
      Duration positive =
          wait.filter(time -> !time.isNegative() && !time.isZero())
              .orElse(MultilineStage.DEFAULT_WAIT);
      block.put("max_wait_time", AlloyValue.of(positive));
    }
    return block;
  }

  @Override
  public AlloyBlock visit(OutputStage stage) {
    return stage("output").put("source", stage.source());
  }

  @Override
  public AlloyBlock visit(PackStage stage) {
    AlloyBlock block = stage("pack").put("labels", AlloyValue.strings(stage.labels()));
    return stage.ingestTimestamp().orElse(false)
        ? block
        : block.put("ingest_timestamp", AlloyValue.of(false));
  }

  @Override
  public AlloyBlock visit(RegexStage stage) {
    return stage("regex")
        .put("expression", stage.expression().source())
        .put("source", stage.source());
  }

  @Override
  public AlloyBlock visit(ReplaceStage stage) {
    return stage("replace")
        .put("expression", stage.expression().source())
        .put("source", stage.source())
        .putNonEmpty("replace", stage.replace());
  }

  @Override
  public AlloyBlock visit(SamplingStage stage) {
    AlloyBlock block = stage("sampling");
    block.put(
        "drop_counter_reason",
        stage.dropReason().filter(reason -> !reason.equals(DEFAULT_SAMPLING_REASON)));
    return block.put("rate", AlloyValue.of(stage.rate()));
  }

  @Override
  public AlloyBlock visit(StaticLabelsStage stage) {
    return stage("static_labels").put("values", AlloyValue.optionalObject(stage.labels()));
  }

  @Override
  public AlloyBlock visit(StructuredMetadataStage stage) {
    AlloyBlock block = stage("structured_metadata");
    return block.put("values", AlloyValue.optionalObject(stage.metadata()));
  }

  @Override
  public AlloyBlock visit(TemplateStage stage) {
    return stage("template").put("source", stage.source()).put("template", stage.template());
  }

  @Override
  public AlloyBlock visit(TenantStage stage) {
    return stage("tenant").put(stage.from().name().toLowerCase(Locale.ROOT), stage.name());
  }

  @Override
  public AlloyBlock visit(TimestampStage stage) {
    AlloyBlock block =
        stage("timestamp").put("source", stage.source()).put("format", stage.format());
    if (!stage.fallbackFormats().isEmpty()) {
      block.put("fallback_formats", AlloyValue.strings(stage.fallbackFormats()));
    }
    return block
        .put("location", stage.location())
        .put("action_on_failure", stage.onFailure().map(TimestampStage.OnFailure::word));
  }
}
