package dev.grafter.logs.schema;

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
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.StageVisitor;
import dev.grafter.logs.pipeline.StaticLabelsStage;
import dev.grafter.logs.pipeline.StructuredMetadataStage;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.pipeline.TenantStage;
import dev.grafter.logs.pipeline.TimestampStage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows a pipeline stage by stage; each visit changes the state, and gives nothing. */
final class SchemaReader implements StageVisitor<Optional<Void>> {

  private static final Set<String> STREAMS = Set.of("stdout", "stderr");

  private SchemaState state;

  SchemaReader(SchemaState state) {
    this.state = state;
  }

  void read(List<Stage> stages) {
    state.extracted.putAll(state.labels);
    stages.forEach(stage -> stage.accept(this));
  }

  private Optional<Void> nothing() {
    return Optional.empty();
  }

  /** Values that are set in some entries and are then strings. */
  private Optional<Void> extract(Collection<String> names) {
    names.forEach(
        name -> state.extracted.merge(name, Possible.ANY_OR_NONE, (old, any) -> any.over(old)));
    return nothing();
  }

  private Optional<Void> container(Possible stream, Collection<String> names) {
    state.labels.merge("stream", stream, (old, found) -> found.over(old));
    return extract(names);
  }

  @Override
  public Optional<Void> visit(CriStage stage) {
    return container(
        new Possible(Optional.of(STREAMS), false), List.of("time", "stream", "flags", "content"));
  }

  @Override
  public Optional<Void> visit(DecolorizeStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(DockerStage stage) {
    return container(Possible.ANY_OR_NONE, List.of("output", "stream", "timestamp"));
  }

  @Override
  public Optional<Void> visit(DropStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(EventLogMessageStage stage) {
    return nothing();
  }

  /** A missing member becomes null, which no label can be, and hides what was there before. */
  @Override
  public Optional<Void> visit(JsonStage stage) {
    stage.expressions().keySet().forEach(name -> state.extracted.put(name, Possible.ANY_OR_NONE));
    return nothing();
  }

  @Override
  public Optional<Void> visit(LabelAllowStage stage) {
    state.labels.keySet().retainAll(stage.names());
    return nothing();
  }

  @Override
  public Optional<Void> visit(LabelDropStage stage) {
    stage.names().forEach(state.labels::remove);
    return nothing();
  }

  @Override
  public Optional<Void> visit(LabelsStage stage) {
    stage.sources().forEach((name, source) -> set(state.labels, name, state.extracted.get(source)));
    return nothing();
  }

  private static void set(Map<String, Possible> where, String name, Possible value) {
    if (value != null) {
      where.put(name, value.over(where.get(name)));
    }
  }

  @Override
  public Optional<Void> visit(LimitStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(LogfmtStage stage) {
    return extract(stage.mapping().keySet());
  }

  @Override
  public Optional<Void> visit(MatchStage stage) {
    if (!stage.stages().isEmpty()) {
      SchemaState others = state;
      SchemaReader inner = new SchemaReader(others.copy());
      inner.read(stage.stages());
      state = inner.state;
      others.join(state);
      state = others;
    }
    return nothing();
  }

  @Override
  public Optional<Void> visit(MetricsStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(MultilineStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(OutputStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(PackStage stage) {
    stage.labels().forEach(state.labels::remove);
    return nothing();
  }

  @Override
  public Optional<Void> visit(RegexStage stage) {
    return extract(stage.expression().namedGroups().keySet());
  }

  @Override
  public Optional<Void> visit(ReplaceStage stage) {
    stage.source().filter(state.extracted::containsKey).ifPresent(name -> extract(List.of(name)));
    return extract(stage.expression().namedGroups().keySet());
  }

  @Override
  public Optional<Void> visit(SamplingStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(StaticLabelsStage stage) {
    stage
        .labels()
        .forEach(
            (name, value) ->
                value
                    .filter(text -> !text.isEmpty())
                    .ifPresent(
                        text ->
                            state.labels.put(name, new Possible(Optional.of(Set.of(text)), true))));
    return nothing();
  }

  /** A label of the source name is moved. */
  @Override
  public Optional<Void> visit(StructuredMetadataStage stage) {
    Map<String, String> sources = stage.sources();
    sources.forEach((name, source) -> set(state.metadata, name, state.extracted.get(source)));
    sources.forEach((name, source) -> set(state.metadata, name, state.labels.get(source)));
    sources.values().forEach(state.labels::remove);
    return nothing();
  }

  /** An empty output removes the value. */
  @Override
  public Optional<Void> visit(TemplateStage stage) {
    Optional<Set<String>> outputs = TemplateOutputs.of(stage.template());
    boolean always = outputs.isPresent() && !outputs.get().contains("");
    Optional<Set<String>> texts =
        outputs.map(
            all -> all.stream().filter(text -> !text.isEmpty()).collect(Collectors.toSet()));
    if (texts.filter(Set::isEmpty).isPresent()) {
      state.extracted.remove(stage.source());
    } else {
      state.extracted.put(stage.source(), new Possible(texts, always));
    }
    return nothing();
  }

  /** The tenant's label never leaves the collector. */
  @Override
  public Optional<Void> visit(TenantStage stage) {
    return nothing();
  }

  @Override
  public Optional<Void> visit(TimestampStage stage) {
    return nothing();
  }
}
