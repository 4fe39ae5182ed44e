package dev.grafter.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a completion script. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash or zsh.",
    footer = {
      "",
      "Examples:",
      "  source <(grafter completion bash)",
      "  grafter completion zsh > ~/.grafter-completion"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells that are known. */
  enum Shell {
    bash,
    zsh
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "bash|zsh",
      description = "the shell; one script serves both, zsh through bashcompinit")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine root = Commands.addAll(new CommandLine(new Grafter()));
    String script = AutoComplete.bash("grafter", root);
    String prelude =
        shell == Shell.zsh
            ? "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n"
            : "";
    spec.commandLine().getOut().print(prelude + script);
    return ExitCode.OK;
  }
}
