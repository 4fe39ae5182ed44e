package dev.grafter.testing;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run of the program in a virtual machine of its own.
 *
 * @param code the exit code
 * @param out all that it printed
 * @param time how long it took, with the start of the machine
 */
public record Jvm(int code, String out, Duration time) {

  /**
   * Runs the program.
   *
   * @param options the options of the virtual machine
   * @param args the arguments of the program
   */
  public static Jvm run(List<String> options, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    Collections.addAll(command, "-cp", classPath(), "dev.grafter.cli.Main");
    Collections.addAll(command, args);
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("the program did not end: " + out);
    }
    return new Jvm(process.exitValue(), out, Duration.ofNanos(System.nanoTime() - start));
  }

  /** What this runs with, whoever started it. */
  private static String classPath() {
    return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
