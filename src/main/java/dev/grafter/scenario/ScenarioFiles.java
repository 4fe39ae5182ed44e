package dev.grafter.scenario;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The scenarios of files and folders. A file that is named must hold scenarios. In a folder, and
 * all below it, every YAML file does, unless its content is of another known kind: rules, a
 * Promtail configuration or a list of stages may lie beside the scenarios that use them.
 *
 * @param scenarios those that could be read, in the order of the paths
 * @param unreadable why other files could not be read, each a sentence with file and line
 */
public record ScenarioFiles(List<Scenario> scenarios, List<String> unreadable) {

  private static final Set<String> OTHER_KINDS =
      Set.of("groups", "apiVersion", "scrape_configs", "streams");

  private static final int DEEPEST = 20;

  /** Copies the lists. */
  public ScenarioFiles {
    scenarios = List.copyOf(scenarios);
    unreadable = List.copyOf(unreadable);
  }

  /**
   * Reads scenarios.
   *
   * @param paths files and folders; all exist
   */
  public static ScenarioFiles read(List<Path> paths) {
    Reading reading = new Reading();
    paths.forEach(reading::path);
    return new ScenarioFiles(reading.scenarios, reading.unreadable);
  }

  private static final class Reading {

    private final List<Scenario> scenarios = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<Path> seen = new LinkedHashSet<>();

    void path(Path path) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path, DEEPEST)) {
          walk.filter(file -> isYaml(path.relativize(file)))
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(Path::toString))
              .forEach(file -> file(file, false));
        } catch (IOException e) {
          refuse(path, e);
        } catch (UncheckedIOException e) {
          refuse(path, e.getCause());
        }
      } else {
        file(path, true);
      }
    }

    private static boolean isYaml(Path file) {
      String name = file.getFileName().toString();
      for (Path part : file) {
        if (part.toString().startsWith(".")) {
          return false;
        }
      }
      return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    private void file(Path file, boolean named) {
      if (!seen.add(file.toAbsolutePath().normalize())) {
        return;
      }
      try {
        List<Node> documents = Yaml.parseAll(Files.readString(file), file.toString());
        if (named || !areOfAnotherKind(documents)) {
          scenarios.addAll(ScenarioReader.readAll(documents, file));
        }
      } catch (CodecException e) {
        unreadable.add(e.getMessage());
      } catch (IOException e) {
        refuse(file, e);
      }
    }

    /** Looks at the first document only, since all documents of a file are of one kind. */
    private static boolean areOfAnotherKind(List<Node> documents) {
      if (documents.isEmpty()) {
        return true;
      }
      Node first = documents.get(0);
      return first
          .asObject()
          .map(object -> object.fields().keySet().stream().anyMatch(OTHER_KINDS::contains))
          .orElseGet(() -> first.asList().isPresent());
    }

    private void refuse(Path path, IOException e) {
      unreadable.add("Tried to read " + path + " but " + IoReason.of(e) + ".");
    }
  }
}
