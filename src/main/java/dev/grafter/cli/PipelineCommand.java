package dev.grafter.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Log pipelines without a collector. */
@Command(
    name = "pipeline",
    description =
        "Runs log lines through a pipeline as Promtail or Alloy would, relabels targets, converts configurations.",
    subcommands = {
      PipelineRunCommand.class,
      PipelineRelabelCommand.class,
      PipelineConvertCommand.class
    })
final class PipelineCommand implements Runnable {

  @ParentCommand private Grafter grafter;

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command of pipeline: run, relabel or convert");
  }

  Grafter grafter() {
    return grafter;
  }
}
