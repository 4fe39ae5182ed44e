package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.CriStage;
import dev.grafter.logs.pipeline.JsonStage;
import dev.grafter.logs.pipeline.LabelsStage;
import dev.grafter.logs.pipeline.OutputStage;
import dev.grafter.logs.pipeline.RegexStage;
import dev.grafter.logs.pipeline.Stage;
import dev.grafter.logs.pipeline.TimestampStage;
import dev.grafter.logs.text.GoRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes steps of stages, from the last to the first. */
final class StepCompiler {

  private static final String CRI =
      "^(?s)(?P<time>\\S+?) (?P<stream>stdout|stderr) (?P<flags>\\S+?) (?P<content>.*)$";

  private final PipelineRunner.Options options;
  private final List<Integer> path = new ArrayList<>();

  StepCompiler(PipelineRunner.Options options) {
    this.options = options;
  }

  PipelineRunner.Options options() {
    return options;
  }

  Step compile(List<Stage> stages, Step end) {
    Step next = end;
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stage stage = stages.get(i);
      path.add(i + 1);
      next = stage.accept(new StepMaker(this, observed(stage, next)));
      path.remove(path.size() - 1);
    }
    return SimpleSteps.labelsAsExtracted(next);
  }

  private Step observed(Stage stage, Step next) {
    return options
        .observer()
        .<Step>map(observer -> new ObservedStep(next, observer, List.copyOf(path), stage))
        .orElse(next);
  }

  /** Stages that a collector puts together itself, invisible to the observer. */
  private Step hidden(List<Stage> stages, Step next) {
    PipelineRunner.Options unseen =
        new PipelineRunner.Options(
            options.flavour(), options.clock(), options.seed(), Optional.empty());
    return new StepCompiler(unseen).compile(stages, next);
  }

  private static TimestampStage time(String source) {
    return new TimestampStage(source, "RFC3339Nano", List.of(), Optional.empty(), Optional.empty());
  }

  Step docker(Step next) {
    if (options.flavour() == Flavour.ALLOY) {
      return new AlloyDockerStep(next);
    }
    Map<String, String> fields = Map.of("output", "log", "stream", "stream", "timestamp", "time");
    return hidden(
        List.of(
            new JsonStage(fields, Optional.empty(), false),
            LabelsStage.of("stream"),
            time("timestamp"),
            new OutputStage("output")),
        next);
  }

  Step cri(CriStage stage, Step next) {
    if (options.flavour() == Flavour.ALLOY) {
      return new AlloyCriStep(next, stage);
    }
    return hidden(
        List.of(
            new RegexStage(GoRegex.compile(CRI), Optional.empty()),
            LabelsStage.of("stream"),
            time("time"),
            new OutputStage("content"),
            new OutputStage("tags")),
        new CriJoinStep(next, stage));
  }
}
