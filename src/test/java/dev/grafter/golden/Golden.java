package dev.grafter.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Golden cases: {@code golden/<Test>/<case>/in} is what a test reads, {@code out} is all that it
 * makes of it. A missing, a surplus and a differing file fail alike; {@code -Dgolden.update=true}
 * writes what the test made, for a look at the diff.
 *
 * @param directory the case
 */
public record Golden(Path directory) {

  private static final Path ROOT = Path.of("src/test/resources/golden");

  /** The cases of a test, ordered by name. */
  public static List<Golden> cases(Class<?> test) {
    try (Stream<Path> found = Files.list(ROOT.resolve(test.getSimpleName()))) {
      return found.filter(Files::isDirectory).sorted().map(Golden::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the input. */
  public Path in(String name) {
    return directory.resolve("in").resolve(name);
  }

  /** The text of a file of the input. */
  public String read(String name) {
    return text(in(name));
  }

  /** Compares what a test made, by path, with the case's output. */
  public void check(Map<String, String> made) {
    if (Boolean.getBoolean("golden.update")) {
      update(made);
    }
    SortedMap<String, String> wanted = out();
    assertThat(made.keySet())
        .as("files of %s; -Dgolden.update=true rewrites them", this)
        .containsExactlyInAnyOrderElementsOf(wanted.keySet());
    wanted.forEach(
        (name, text) ->
            assertThat(made.get(name))
                .as("%s/out/%s; -Dgolden.update=true rewrites it", this, name)
                .isEqualTo(text));
  }

  private SortedMap<String, String> out() {
    Path out = directory.resolve("out");
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : files(out)) {
      texts.put(out.relativize(file).toString().replace('\\', '/'), text(file));
    }
    return texts;
  }

  private void update(Map<String, String> made) {
    Path out = directory.resolve("out");
    try {
      for (Path file : files(out)) {
        Files.delete(file);
      }
      for (Map.Entry<String, String> file : made.entrySet()) {
        Path path = out.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(directory)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the case, as JUnit shows it. */
  @Override
  public String toString() {
    return directory.getFileName().toString();
  }
}
