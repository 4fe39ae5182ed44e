package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.render.alloy.AlloyConfig;
import dev.grafter.render.alloy.AlloyNotes;
import dev.grafter.render.alloy.AlloyPipeline;
import dev.grafter.render.otel.OtelConverter;
import dev.grafter.render.promtail.PromtailNormalForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Rewrites a pipeline for another collector. */
@Command(
    name = "convert",
    description = {
      "Rewrites a Promtail configuration, or a list of its stages, for another collector and says"
          + " what behaves differently there.",
      "",
      "For Alloy it prints what Alloy's own converter writes, except that every value is one that"
          + " Alloy takes. For the OpenTelemetry Collector stages become statements of a transform"
          + " processor. For Promtail it prints stages and relabel rules in one form.",
      "",
      "Of whole configurations, jobs that discover containers and jobs that read files are known."
          + " What cannot be converted is an error that names its place."
    },
    footer = {
      "",
      "Examples:",
      "  grafter pipeline convert --to alloy promtail.yml",
      "  grafter pipeline convert --to alloy --stages stages.yml --name oakestra",
      "  grafter pipeline convert --to otel promtail.yml > otel-collector.yml",
      "  grafter pipeline convert --to promtail --stages stages.yml"
    })
final class PipelineConvertCommand implements Callable<Integer> {

  private static final String RECEIVER = "loki.write.default.receiver";

  /** What can be written. */
  enum Target {
    alloy,
    otel,
    promtail
  }

  @ParentCommand private PipelineCommand parent;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "alloy|otel|promtail",
      description = "the collector to write for")
  private Target target;

  @Option(names = "--stages", paramLabel = "FILE", description = "a YAML list of Promtail stages")
  private Optional<Path> stages = Optional.empty();

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "a whole promtail.yml")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--name",
      paramLabel = "N",
      description = "the label of the block (default: default)")
  private String name = "default";

  @Override
  public Integer call() {
    if (stages.isPresent() == file.isPresent()) {
      throw CliException.usage("name either a promtail.yml or, with --stages, a list of stages");
    }
    if (stages.isPresent()) {
      convertStages(stages.get());
    } else {
      convertAll(file.get());
    }
    return ExitCode.OK;
  }

  private void convertStages(Path path) {
    Pipeline pipeline = new PipelineSource(parent.grafter()).stages(path, name).pipeline();
    try {
      switch (target) {
        case alloy ->
            print(
                AlloyPipeline.process(pipeline, List.of(RECEIVER)).print() + "\n",
                AlloyNotes.of(pipeline));
        case otel -> {
          OtelConverter.Converted converted = OtelConverter.stages(pipeline);
          print(converted.text(), converted.notes());
        }
        case promtail -> print(Yaml.write(PipelineYaml.write(pipeline)), List.of());
      }
    } catch (IllegalArgumentException e) {
      throw CliException.failed(path + ": " + e.getMessage(), e);
    }
  }

  private void convertAll(Path path) {
    String text = Grafter.read(path);
    try {
      switch (target) {
        case alloy -> {
          AlloyConfig.Converted converted = AlloyConfig.convert(text, path.toString());
          print(converted.text(), converted.notes());
        }
        case otel -> {
          OtelConverter.Converted converted = OtelConverter.config(text, path.toString());
          print(converted.text(), converted.notes());
        }
        case promtail -> {
          PromtailNormalForm normal = PromtailNormalForm.of(text, path.toString());
          print(normal.text(), normal.notes());
        }
      }
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private void print(String text, List<String> notes) {
    parent.grafter().out().print(text);
    note(notes);
  }

  private void note(List<String> notes) {
    if (!parent.grafter().quiet()) {
      notes.forEach(note -> parent.grafter().err().println("note: " + note));
    }
  }
}
