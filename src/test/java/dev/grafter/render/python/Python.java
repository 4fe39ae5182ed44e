package dev.grafter.render.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.render.RenderedTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Python in a folder with our module; tests that need it are skipped where there is none. */
record Python(Path folder) {

  private static final String PROGRAM = "python3";

  /** A process that ended. */
  record Run(int code, String out, String err) {}

  static Python in(Path folder) throws IOException {
    Assumptions.assumeTrue(isThere(), "there is no " + PROGRAM + " here");
    new Python(folder).write(LoggingModule.FILE, module());
    return new Python(folder);
  }

  static String module() {
    RenderedTree tree =
        RenderedTree.of(List.of(""), List.of(new LoggingModule(LoggingModule.FILE, "a test")));
    return tree.files().values().iterator().next();
  }

  private static boolean isThere() {
    try {
      Process process = new ProcessBuilder(PROGRAM, "--version").start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  Path resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Python.class.getResourceAsStream(name))) {
      return write(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Runs a program that must end well, and write nothing to standard error. */
  String output(List<String> arguments) {
    Run run = run(Map.of(), arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  Run run(Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "-B"));
    command.addAll(arguments);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
