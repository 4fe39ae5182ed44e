package dev.grafter.logs.run;

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
import dev.grafter.logs.pipeline.MetricsStage;
import dev.grafter.logs.pipeline.MultilineStage;
import dev.grafter.logs.pipeline.OutputStage;
import dev.grafter.logs.pipeline.PackStage;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.ReplaceStage;
import dev.grafter.logs.pipeline.SamplingStage;
import dev.grafter.logs.pipeline.StageVisitor;
import dev.grafter.logs.pipeline.StaticLabelsStage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.pipeline.TenantStage;
import dev.grafter.logs.pipeline.TimestampStage;
import java.time.Clock;

/** Makes the step of one stage before the step that follows it. */
final class StepMaker implements StageVisitor<Step> {

  private final StepCompiler compiler;
  private final Step next;

  StepMaker(StepCompiler compiler, Step next) {
    this.compiler = compiler;
    this.next = next;
  }

  private Flavour flavour() {
    return compiler.options().flavour();
  }

  private Clock clock() {
    return compiler.options().clock();
  }

  @Override
  public Step visit(CriStage stage) {
    return compiler.cri(stage, next);
  }

  @Override
  public Step visit(DecolorizeStage stage) {
    return new DecolorizeStep(next);
  }

  @Override
  public Step visit(DockerStage stage) {
    return compiler.docker(next);
  }

  @Override
  public Step visit(DropStage stage) {
    DropStage followed = flavour() == Flavour.ALLOY ? AlloyReading.of(stage) : stage;
    return new DropStep(next, followed, clock());
  }

  @Override
  public Step visit(EventLogMessageStage stage) {
    return new EventLogMessageStep(next, stage);
  }

  @Override
  public Step visit(JsonStage stage) {
    return new JsonStep(next, stage);
  }

  @Override
  public Step visit(LabelAllowStage stage) {
    return SimpleSteps.allow(next, stage.names());
  }

  @Override
  public Step visit(LabelDropStage stage) {
    return SimpleSteps.drop(next, stage.names());
  }

  @Override
  public Step visit(LabelsStage stage) {
    return SimpleSteps.labels(next, stage.sources());
  }

  @Override
  public Step visit(LimitStage stage) {
    return new LimitStep(next, stage, clock());
  }

  @Override
  public Step visit(LogfmtStage stage) {
    return new LogfmtStep(next, stage);
  }

  @Override
  public Step visit(MatchStage stage) {
    boolean drops = stage.action().orElse(MatchStage.Action.KEEP) == MatchStage.Action.DROP;
    Step inner = drops ? null : compiler.compile(stage.stages(), new MatchStep.Join(next));
    return new MatchStep(next, stage.selector(), inner);
  }

  /** Metrics are the collector's own; entries pass. */
  @Override
  public Step visit(MetricsStage stage) {
    return SimpleSteps.pass(next);
  }

  @Override
  public Step visit(MultilineStage stage) {
    return new MultilineStep(next, stage, flavour(), clock());
  }

  @Override
  public Step visit(OutputStage stage) {
    return SimpleSteps.output(next, stage.source());
  }

  @Override
  public Step visit(PackStage stage) {
    boolean ingest = stage.ingestTimestamp().orElse(flavour() == Flavour.PROMTAIL);
    return new PackStep(next, stage.labels(), ingest ? clock() : null);
  }

  @Override
  public Step visit(RegexStage stage) {
    return new RegexStep(next, stage);
  }

  /** Promtail finds out for every line anew that a template is none, and leaves the line alone. */
  @Override
  public Step visit(ReplaceStage stage) {
    try {
      return new ReplaceStep(next, stage, clock());
    } catch (IllegalArgumentException e) {
      if (flavour() == Flavour.ALLOY) {
        throw new IllegalArgumentException("replace stage: " + e.getMessage(), e);
      }
      return SimpleSteps.pass(next);
    }
  }

  @Override
  public Step visit(SamplingStage stage) {
    return new SamplingStep(next, stage, compiler.options().seed());
  }

  @Override
  public Step visit(StaticLabelsStage stage) {
    return SimpleSteps.fixed(next, stage);
  }

  @Override
  public Step visit(StructuredMetadataStage stage) {
    return SimpleSteps.metadata(next, stage.sources());
  }

  @Override
  public Step visit(TemplateStage stage) {
    return new TemplateStep(next, stage, clock());
  }

  @Override
  public Step visit(TenantStage stage) {
    return SimpleSteps.tenant(next, stage);
  }

  @Override
  public Step visit(TimestampStage stage) {
    return new TimestampStep(next, stage, flavour(), clock());
  }
}
