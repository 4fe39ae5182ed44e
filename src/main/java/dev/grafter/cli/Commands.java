package dev.grafter.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/**
 * All commands by name. A run loads only the class of its own command, which is most of what
 * starting the program costs; help and completion load all.
 */
final class Commands {

  private static final Set<String> OPTIONS_WITH_VALUE =
      Set.of("-f", "--file", "--provider", "--classpath", "--color");

  private static final Map<String, Supplier<Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("render", RenderCommand::new);
    ALL.put("lint", LintCommand::new);
    ALL.put("plan", PlanCommand::new);
    ALL.put("push", PushCommand::new);
    ALL.put("pull", PullCommand::new);
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("test", TestCommand::new);
    ALL.put("logql", LogqlCommand::new);
    ALL.put("query", QueryCommand::new);
    ALL.put("pipeline", PipelineCommand::new);
    ALL.put("sample", SampleCommand::new);
    ALL.put("completion", CompletionCommand::new);
  }

  private Commands() {}

  /** Adds to the root command what these arguments need. */
  static CommandLine addTo(CommandLine root, List<String> args) {
    Optional<String> wanted =
        name(args).filter(ALL::containsKey).filter(name -> !name.equals("completion"));
    wanted.ifPresentOrElse(
        name -> root.addSubcommand(name, ALL.get(name).get()), () -> addAll(root));
    return root;
  }

  /** Adds every command. */
  static CommandLine addAll(CommandLine root) {
    ALL.forEach((name, command) -> root.addSubcommand(name, command.get()));
    return root;
  }

  private static Optional<String> name(List<String> args) {
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (OPTIONS_WITH_VALUE.contains(arg)) {
        i++;
      } else if (!arg.startsWith("-")) {
        return Optional.of(arg);
      }
    }
    return Optional.empty();
  }
}
