package dev.grafter.render.otel;

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
import dev.grafter.logs.text.GoRegex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stages as statements. Labels and metadata are attributes of the record, extracted values live in
 * the cache of its statements, and a record that is dropped gets an attribute by which a filter
 * finds it. Each visit adds statements and gives nothing.
 */
final class OtelStages implements StageVisitor<Optional<Void>> {

  /** The attribute of records to be dropped. */
  static final String DROP = "grafter.drop";

  private final OtelNames names;
  private Statements out = Statements.start();
  private boolean drops;

  OtelStages(OtelNames names) {
    this.names = names;
  }

  Statements statements() {
    return out;
  }

  /** Whether some stage drops records. */
  boolean drops() {
    return drops;
  }

  /**
   * Adds stages; extracted values start with the labels, as far as somebody reads them.
   *
   * @throws IllegalArgumentException with the stage and the reason where OTTL cannot do the same
   */
  void add(List<Stage> stages) {
    names
        .labelsRead()
        .forEach(label -> out.add(Ottl.set(Ottl.extracted(label), Ottl.attribute(label))));
    for (Stage stage : stages) {
      try {
        stage.accept(this);
      } catch (CannotConvert e) {
        throw e;
      } catch (IllegalArgumentException e) {
        throw new CannotConvert(stage.type(), e);
      }
    }
  }

  /** A stage that has no form here; the message names it. */
  private static final class CannotConvert extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    CannotConvert(String type, IllegalArgumentException reason) {
      super(
          "the stage "
              + type
              + " cannot run in the OpenTelemetry Collector: "
              + reason.getMessage(),
          reason);
    }
  }

  private static Optional<Void> nothing() {
    return Optional.empty();
  }

  private static Optional<Void> refuse(String reason) {
    throw new IllegalArgumentException(reason);
  }

  private static String source(Optional<String> source) {
    return source.map(Ottl::extracted).orElse(Ottl.LINE);
  }

  private void drop(List<String> conditions) {
    drops = true;
    out.add(Ottl.set(Ottl.attribute(DROP), "true"), conditions.toArray(String[]::new));
  }

  @Override
  public Optional<Void> visit(CriStage stage) {
    return refuse("it joins partial lines, which is the work of the receiver's container operator");
  }

  @Override
  public Optional<Void> visit(DecolorizeStage stage) {
    out.add(OttlReplace.COLOURS);
    return nothing();
  }

  @Override
  public Optional<Void> visit(DockerStage stage) {
    visit(
        new JsonStage(
            Map.of("output", "log", "stream", "stream", "timestamp", "time"),
            Optional.empty(),
            false));
    visit(LabelsStage.of("stream"));
    OttlTime.set(out, "timestamp", "RFC3339Nano");
    return output("output");
  }

  @Override
  public Optional<Void> visit(DropStage stage) {
    drop(OttlDrop.conditions(out, stage));
    return nothing();
  }

  @Override
  public Optional<Void> visit(EventLogMessageStage stage) {
    return refuse("it reads messages of Windows, which no container writes");
  }

  @Override
  public Optional<Void> visit(JsonStage stage) {
    String parsed = out.temporary();
    out.add(Ottl.set(parsed, "ParseJSON(" + source(stage.source()) + ")"));
    if (stage.dropMalformed()) {
      drop(List.of(Ottl.not("IsMap(" + parsed + ")")));
    }
    new TreeMap<>(stage.expressions())
        .forEach((name, path) -> member(parsed, name, path.isEmpty() ? name : path));
    return nothing();
  }

  /** A member that is missing hides what was extracted before. */
  private void member(String parsed, String name, String path) {
    String member = parsed + OttlPath.of(path);
    String isObject = "IsMap(" + parsed + ")";
    if (names.extract(name)) {
      out.addImplied(Ottl.deleteExtracted(name), isObject);
    }
    out.addImplied(Ottl.set(Ottl.extracted(name), "String(" + member + ")"), isObject);
    if (names.isAskedFor(name)) {
      out.addImplied(OttlDrop.exists(name), isObject);
    }
  }

  @Override
  public Optional<Void> visit(LabelAllowStage stage) {
    Set<String> kept = new TreeSet<>(stage.names());
    kept.addAll(names.metadata());
    kept.add(DROP);
    out.add("keep_keys(log.attributes, " + Ottl.list(kept) + ")");
    return nothing();
  }

  @Override
  public Optional<Void> visit(LabelDropStage stage) {
    stage.names().stream()
        .filter(name -> !names.metadata().contains(name))
        .forEach(this::removeLabel);
    return nothing();
  }

  private void removeLabel(String name) {
    out.add(Ottl.delete(name));
    if (out.isForAll()) {
      names.removeLabel(name);
    }
  }

  @Override
  public Optional<Void> visit(LabelsStage stage) {
    new TreeMap<>(stage.sources()).forEach((name, from) -> label(name, Ottl.extracted(from)));
    return nothing();
  }

  private void label(String name, String value) {
    names.addLabel(name);
    out.add(Ottl.set(Ottl.attribute(name), value));
  }

  @Override
  public Optional<Void> visit(LimitStage stage) {
    return refuse("nothing there limits how many lines a second pass");
  }

  @Override
  public Optional<Void> visit(LogfmtStage stage) {
    new TreeMap<>(stage.mapping())
        .forEach(
            (name, key) -> {
              names.extract(name);
              OttlLogfmt.extract(out, source(stage.source()), key.isEmpty() ? name : key, name);
            });
    return nothing();
  }

  @Override
  public Optional<Void> visit(MatchStage stage) {
    List<String> conditions = OttlSelector.conditions(stage.selector());
    if (stage.stages().isEmpty()) {
      drop(conditions);
      return nothing();
    }
    Statements outer = out;
    out = outer.inner();
    add(stage.stages());
    outer.add(out, conditions);
    out = outer;
    return nothing();
  }

  @Override
  public Optional<Void> visit(MetricsStage stage) {
    return refuse("lines are counted by connectors there, in a pipeline of their own");
  }

  @Override
  public Optional<Void> visit(MultilineStage stage) {
    return refuse("lines are joined where they are received, so it can only be the first stage");
  }

  @Override
  public Optional<Void> visit(OutputStage stage) {
    return output(stage.source());
  }

  private Optional<Void> output(String source) {
    out.add(Ottl.set(Ottl.LINE, Ottl.extracted(source)));
    return nothing();
  }

  @Override
  public Optional<Void> visit(PackStage stage) {
    return refuse("nothing there packs labels and the line into one object in a fixed order");
  }

  @Override
  public Optional<Void> visit(RegexStage stage) {
    regex(stage.expression(), source(stage.source()));
    return nothing();
  }

  private void regex(GoRegex expression, String source) {
    if (expression.namedGroups().isEmpty()) {
      return;
    }
    expression.namedGroups().keySet().forEach(names::extract);
    out.add(
        "merge_maps(log.cache, ExtractPatterns("
            + source
            + ", "
            + Ottl.quote(expression.source())
            + "), \"upsert\")");
  }

  @Override
  public Optional<Void> visit(ReplaceStage stage) {
    out.add(OttlReplace.editor(stage, source(stage.source())));
    return nothing();
  }

  @Override
  public Optional<Void> visit(SamplingStage stage) {
    return refuse("its sampler decides by trace, not by line");
  }

  @Override
  public Optional<Void> visit(StaticLabelsStage stage) {
    new TreeMap<>(stage.labels())
        .forEach(
            (name, value) ->
                value
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> label(name, Ottl.quote(text))));
    return nothing();
  }

  @Override
  public Optional<Void> visit(StructuredMetadataStage stage) {
    new TreeMap<>(stage.sources()).forEach(this::metadata);
    return nothing();
  }

  /** A label of the source's name is moved. */
  private void metadata(String name, String source) {
    if (names.isLabel(source) && !out.isForAll()) {
      throw new IllegalArgumentException(
          "it turns the label " + source + " of some lines into metadata, and not of others");
    }
    String target = Ottl.attribute(name);
    if (name.equals(source) && names.canBeLabel(source)) {
      out.add(Ottl.set(target, Ottl.extracted(source)), Ottl.isMissing(target));
    } else {
      out.add(Ottl.set(target, Ottl.extracted(source)));
      if (names.canBeLabel(source)) {
        out.add(Ottl.set(target, Ottl.attribute(source)));
        out.add(Ottl.delete(source));
      }
    }
    if (names.isLabel(source)) {
      names.removeLabel(source);
    }
    names.addMetadata(name);
  }

  @Override
  public Optional<Void> visit(TemplateStage stage) {
    OttlTemplate.apply(out, stage.source(), stage.template());
    names.extract(stage.source());
    return nothing();
  }

  @Override
  public Optional<Void> visit(TenantStage stage) {
    return refuse("the tenant is a header of the exporter, the same for all lines");
  }

  @Override
  public Optional<Void> visit(TimestampStage stage) {
    if (!stage.fallbackFormats().isEmpty()) {
      return refuse("it has more than one format");
    }
    OttlTime.set(out, stage.source(), stage.format());
    return nothing();
  }
}
