package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The entry point of the program. */
public final class Main {

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "dev/grafter/cli/logback.xml");
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = run(out, err, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }

  /**
   * Runs the program without ending the process.
   *
   * @param out where results go
   * @param err where diagnostics go
   * @param args the command line
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      out.println(Version.text());
      return ExitCode.OK;
    }
    Grafter root = new Grafter();
    CommandLine commandLine = Commands.addTo(new CommandLine(root), Arrays.asList(args));
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setUsageHelpAutoWidth(true);
    commandLine.setParameterExceptionHandler((e, given) -> usage(e, err));
    commandLine.setExecutionExceptionHandler((e, command, result) -> failed(e, root, err));
    int code = execute(commandLine, root, err, args);
    out.flush();
    err.flush();
    return code;
  }

  /** Input that asks for more than the machine has ends the run in a sentence, too. */
  private static int execute(
      CommandLine commandLine, Grafter root, PrintWriter err, String... args) {
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      if (root.stacktrace()) {
        e.printStackTrace(err);
      }
      err.println(
          "grafter: the input needs more memory than there is: make it smaller, or give Java more"
              + " with -Xmx and -Xss");
      return ExitCode.FAILED;
    }
  }

  private static int usage(CommandLine.ParameterException e, PrintWriter err) {
    if (e.getCause() instanceof CliException cause) {
      return tell(cause, err);
    }
    err.println("grafter: " + words(e.getMessage()));
    List<String> suggestions =
        e instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!suggestions.isEmpty()) {
      err.println("Did you mean " + String.join(" or ", suggestions) + "?");
    }
    err.println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /** The parser's message without its heading and its names of Java's types. */
  private static String words(String message) {
    return message
        .replaceFirst("^Error: ", "")
        .replaceFirst(" is not an? (int|long|Integer|Long)$", " is not a whole number");
  }

  private static int failed(Exception e, Grafter root, PrintWriter err) {
    if (root.stacktrace()) {
      e.printStackTrace(err);
    }
    if (e instanceof CliException known) {
      return tell(known, err);
    }
    err.println("grafter: " + Grafter.sentence(e));
    if (!isExpected(e) && !root.stacktrace()) {
      err.println("This should not happen; --stacktrace shows where it did.");
    }
    return ExitCode.FAILED;
  }

  /** These say what is wrong with the input; anything else is a fault of ours. */
  private static boolean isExpected(Exception e) {
    return e instanceof CodecException
        || e instanceof IllegalArgumentException
        || e instanceof java.io.UncheckedIOException;
  }

  private static int tell(CliException e, PrintWriter err) {
    err.println("grafter: " + e.getMessage());
    return e.exitCode();
  }
}
