package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.fleet.Fleet;
import dev.grafter.fleet.FleetReader;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.ResourceProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root command: the options that every command shares, and what they stand for. */
@Command(
    name = "grafter",
    description =
        "Grafana-as-code for log observability: render, plan, push and lint datasources,"
            + " dashboards, alert rules and log pipelines from one typed model.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 ok, 1 failed, 2 usage, 3 changes pending, 4 something was not applied, 5 no"
          + " site answered.",
      "Without a grafter.yml the sites are root (http://localhost:3000) and cluster"
          + " (http://localhost:3001)."
    })
final class Grafter implements Runnable {

  private static final Path DEFAULT_INVENTORY = Path.of("grafter.yml");

  /** When colours are used. */
  enum Color {
    auto,
    always,
    never
  }

  @Spec private CommandSpec spec;

  @Option(
      names = {"-f", "--file"},
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "the inventory (default: grafter.yml, where there is one)")
  private Optional<Path> inventory = Optional.empty();

  @Option(
      names = "--provider",
      scope = ScopeType.INHERIT,
      paramLabel = "CLASS",
      description =
          "a ResourceProvider to use instead of Grafter's own definitions; may be repeated")
  private List<String> providers = new ArrayList<>();

  @Option(
      names = "--classpath",
      scope = ScopeType.INHERIT,
      paramLabel = "JAR",
      split = "[:;]",
      description = "jars or folders in which providers are found")
  private List<Path> classpath = new ArrayList<>();

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "say more on standard error; twice: every request")
  private boolean[] verbose = {};

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "say only results and errors")
  private boolean quiet;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "auto|always|never",
      description = "colours (default: auto, which is on a terminal without NO_COLOR)")
  private Color color = Color.auto;

  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "print the stack trace of an error")
  private boolean stacktrace;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "name a command; grafter --help lists them");
  }

  /** The folder of the inventory, where what the program keeps for itself belongs. */
  Path home() {
    return inventory.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
  }

  /** The sites to work on. */
  Fleet fleet() {
    Path file = inventory.orElse(DEFAULT_INVENTORY);
    if (inventory.isEmpty() && !Files.exists(file)) {
      return Fleet.standard();
    }
    try {
      return FleetReader.read(read(file), file.toString());
    } catch (CodecException e) {
      throw CliException.usage(e.getMessage(), e);
    }
  }

  /**
   * The sites that options select.
   *
   * @param names the names asked for; none for all
   * @param level the level asked for
   */
  static List<Site> select(Fleet fleet, List<String> names, Optional<Level> level) {
    for (String name : names) {
      if (fleet.site(name).isEmpty()) {
        throw CliException.usage(
            "there is no site \""
                + name
                + "\"; the inventory has "
                + String.join(", ", fleet.sites().stream().map(Site::name).toList()));
      }
    }
    return fleet.sites().stream()
        .filter(site -> names.isEmpty() || names.contains(site.name()))
        .filter(site -> level.isEmpty() || site.level() == level.get())
        .toList();
  }

  /** Who says what each site should hold. */
  List<ResourceProvider> providers() {
    return Providers.find(providers, classpath);
  }

  /** Standard output: the result and nothing else. */
  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Standard error: diagnostics. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Whether only results and errors are wanted. */
  boolean quiet() {
    return quiet;
  }

  /** How much to say on standard error: 0, 1 or 2. */
  int verbosity() {
    return quiet ? 0 : verbose.length;
  }

  /** Whether output may carry colours. */
  boolean colored() {
    return switch (color) {
      case always -> true;
      case never -> false;
      case auto -> Terminal.present() && System.getenv("NO_COLOR") == null;
    };
  }

  boolean stacktrace() {
    return stacktrace;
  }

  /** The text of a file that the user named. */
  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw CliException.usage("Tried to read " + file + " but there is no such file.", e);
    } catch (IOException e) {
      throw CliException.failed("Tried to read " + file + " but " + IoReason.of(e) + ".", e);
    }
  }

  /** The sentence for an error that no command expected. */
  static String sentence(Throwable e) {
    if (e instanceof UncheckedIOException io && io.getCause() != null) {
      return "reading or writing failed: " + IoReason.of(io.getCause());
    }
    return e.getMessage() == null ? "something failed and did not say why" : e.getMessage();
  }
}
