package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Yaml;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.render.alloy.AlloyConfig;
import dev.grafter.render.alloy.AlloyNotes;
import dev.grafter.render.alloy.AlloyPipeline;
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
      "Rewrites a Promtail configuration, or a list of its stages, for another collector and says what behaves differently there.",
      "",
      "For Alloy it prints what Alloy's own converter writes, except that every value is one that Alloy takes; of whole configurations it knows jobs that discover containers. For Promtail it prints stages in one form."
    },
    footer = {
      "",
      "Examples:",
      "  grafter pipeline convert --to alloy promtail.yml",
      "  grafter pipeline convert --to alloy --stages stages.yml --name oakestra",
      "  grafter pipeline convert --to promtail --stages stages.yml"
    })
final class PipelineConvertCommand implements Callable<Integer> {

  private static final String RECEIVER = "loki.write.default.receiver";

  /** What can be written. */
  enum Target {
    alloy,
    promtail
  }

  @ParentCommand private PipelineCommand parent;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "alloy|promtail",
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
    Grafter grafter = parent.grafter();
    Pipeline pipeline = new PipelineSource(grafter).stages(path, name).pipeline();
    grafter.out().print(text(pipeline));
    if (target == Target.alloy) {
      note(AlloyNotes.of(pipeline));
    }
  }

  private String text(Pipeline pipeline) {
    return target == Target.alloy
        ? AlloyPipeline.process(pipeline, List.of(RECEIVER)).print() + "\n"
        : Yaml.write(PipelineYaml.write(pipeline));
  }

  private void convertAll(Path path) {
    if (target == Target.promtail) {
      throw CliException.usage(path + " is a Promtail configuration already");
    }
    try {
      AlloyConfig.Converted converted = AlloyConfig.convert(Grafter.read(path), path.toString());
      parent.grafter().out().print(converted.text());
      note(converted.notes());
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private void note(List<String> notes) {
    if (!parent.grafter().quiet()) {
      notes.forEach(note -> parent.grafter().err().println("note: " + note));
    }
  }
}
