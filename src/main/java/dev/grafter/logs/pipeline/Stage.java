package dev.grafter.logs.pipeline;

/**
 * One step of a pipeline. Records hold what was configured, not the collector's defaults, so that
 * every form of a pipeline can be written back as it was; their constructors refuse what Promtail
 * refuses, with an {@link IllegalArgumentException} in its words.
 */
public sealed interface Stage
    permits CriStage,
        DecolorizeStage,
        DockerStage,
        DropStage,
        EventLogMessageStage,
        JsonStage,
        LabelAllowStage,
        LabelDropStage,
        LabelsStage,
        LimitStage,
        LogfmtStage,
        MatchStage,
        MetricsStage,
        MultilineStage,
        OutputStage,
        PackStage,
        RegexStage,
        ReplaceStage,
        SamplingStage,
        StaticLabelsStage,
        StructuredMetadataStage,
        TemplateStage,
        TenantStage,
        TimestampStage {

  /** The stage's key in a Promtail configuration. */
  String type();

  /** Calls the visitor's method for this kind of stage. */
  <R> R accept(StageVisitor<R> visitor);
}
