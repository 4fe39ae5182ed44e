package dev.grafter.logs.pipeline;

/**
 * One method for each kind of stage.
 *
 * @param <R> what a visit gives
 */
public interface StageVisitor<R> {

  /** Visits a {@link CriStage}. */
  R visit(CriStage stage);

  /** Visits a {@link DecolorizeStage}. */
  R visit(DecolorizeStage stage);

  /** Visits a {@link DockerStage}. */
  R visit(DockerStage stage);

  /** Visits a {@link DropStage}. */
  R visit(DropStage stage);

  /** Visits a {@link EventLogMessageStage}. */
  R visit(EventLogMessageStage stage);

  /** Visits a {@link JsonStage}. */
  R visit(JsonStage stage);

  /** Visits a {@link LabelAllowStage}. */
  R visit(LabelAllowStage stage);

  /** Visits a {@link LabelDropStage}. */
  R visit(LabelDropStage stage);

  /** Visits a {@link LabelsStage}. */
  R visit(LabelsStage stage);

  /** Visits a {@link LimitStage}. */
  R visit(LimitStage stage);

  /** Visits a {@link LogfmtStage}. */
  R visit(LogfmtStage stage);

  /** Visits a {@link MatchStage}. */
  R visit(MatchStage stage);

  /** Visits a {@link MetricsStage}. */
  R visit(MetricsStage stage);

  /** Visits a {@link MultilineStage}. */
  R visit(MultilineStage stage);

  /** Visits a {@link OutputStage}. */
  R visit(OutputStage stage);

  /** Visits a {@link PackStage}. */
  R visit(PackStage stage);

  /** Visits a {@link RegexStage}. */
  R visit(RegexStage stage);

  /** Visits a {@link ReplaceStage}. */
  R visit(ReplaceStage stage);

  /** Visits a {@link SamplingStage}. */
  R visit(SamplingStage stage);

  /** Visits a {@link StaticLabelsStage}. */
  R visit(StaticLabelsStage stage);

  /** Visits a {@link StructuredMetadataStage}. */
  R visit(StructuredMetadataStage stage);

  /** Visits a {@link TemplateStage}. */
  R visit(TemplateStage stage);

  /** Visits a {@link TenantStage}. */
  R visit(TenantStage stage);

  /** Visits a {@link TimestampStage}. */
  R visit(TimestampStage stage);
}
