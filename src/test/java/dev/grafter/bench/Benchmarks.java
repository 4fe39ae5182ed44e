package dev.grafter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs every JMH benchmark, or those that the arguments name, then times whole runs of the program
 * from its jar.
 */
public final class Benchmarks {

  private static final int RUNS = 7;

  private Benchmarks() {}

  /** Prints JMH's report and then one line for each timed command. */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    String include = args.length == 0 ? ".*Bench" : String.join("|", args);
    Options options =
        new OptionsBuilder()
            .include(include)
            .forks(1)
            .warmupIterations(10)
            .warmupTime(TimeValue.seconds(1))
            .measurementTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .shouldFailOnError(true)
            .build();
    new Runner(options).run();
    if (args.length == 0) {
      time("start-up (--version)", "--version");
      time("parse one query", "logql", "{a=\"b\"}");
      time("render of both levels", "render", "--check");
    }
  }

  private static void time(String what, String... args) throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("grafter.jar"));
    if (!Files.exists(jar)) {
      throw new IllegalStateException("build the program first: there is no " + jar);
    }
    List<String> command = new ArrayList<>(List.of("java", "-jar", jar.toString()));
    command.addAll(Arrays.asList(args));
    long[] millis = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
      millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-28s median %d ms, %d to %d ms over %d runs%n",
        what, millis[RUNS / 2], millis[0], millis[RUNS - 1], RUNS);
  }
}
