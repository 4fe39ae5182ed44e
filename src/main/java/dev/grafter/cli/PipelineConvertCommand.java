package dev.grafter.cli;

import dev.grafter.codec.Yaml;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.render.alloy.AlloyNotes;
import dev.grafter.render.alloy.AlloyPipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Rewrites a pipeline for another collector. */
@Command(
    name = "convert",
    description = {
      "Rewrites a list of Promtail stages for another collector and says what behaves differently there.",
      "",
      "For Alloy it prints the loki.process block that Alloy's own converter writes, except that every value is one that Alloy takes. For Promtail it prints the stages in one form."
    },
    footer = {
      "",
      "Examples:",
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

  @Option(
      names = "--stages",
      required = true,
      paramLabel = "FILE",
      description = "a YAML list of Promtail stages")
  private Path stages;

  @Option(
      names = "--name",
      paramLabel = "N",
      description = "the label of the block (default: default)")
  private String name = "default";

  @Override
  public Integer call() {
    Grafter grafter = parent.grafter();
    Pipeline pipeline = new PipelineSource(grafter).stages(stages, name).pipeline();
    grafter.out().print(text(pipeline));
    if (target == Target.alloy && !grafter.quiet()) {
      AlloyNotes.of(pipeline).forEach(note -> grafter.err().println("note: " + note));
    }
    return ExitCode.OK;
  }

  private String text(Pipeline pipeline) {
    return target == Target.alloy
        ? AlloyPipeline.process(pipeline, List.of(RECEIVER)).print() + "\n"
        : Yaml.write(PipelineYaml.write(pipeline));
  }
}
