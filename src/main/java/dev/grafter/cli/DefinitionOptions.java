package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.fleet.Site;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.json.QueryChecks;
import dev.grafter.render.grafana.PulledFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say where definitions come from. */
final class DefinitionOptions {

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "instead of the model, what grafter pull wrote to DIR, or a folder of dashboards;"
              + " DIR/SITE where there is one, else DIR itself")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "the folder that holds dashboards/LEVEL/kept (default: this one)")
  private Path project = Path.of("");

  /** Whether files stand in for the model. */
  boolean fromFiles() {
    return from.isPresent();
  }

  /** The project's folder. */
  Path project() {
    return project;
  }

  /** What each site should hold, and what is different there. */
  Definitions of(Grafter grafter) {
    if (from.isEmpty()) {
      SiteResources resources = new SiteResources(grafter.providers(), project, grafter.fleet());
      return new Definitions(resources::of, resources::notes);
    }
    Map<Path, ResourceSet> read = new HashMap<>();
    return new Definitions(
        site -> read.computeIfAbsent(directory(from.get(), site), DefinitionOptions::read),
        site -> List.of());
  }

  /**
   * Fails where what was pulled is broken, incomplete, or asks Loki what is no query.
   *
   * @param from the directory of one site, or one with a directory for each
   */
  static void check(Path from) {
    for (Path directory : holdsDefinitions(from) ? List.of(from) : directories(from)) {
      try {
        QueryChecks.check(read(directory));
      } catch (IllegalArgumentException e) {
        throw CliException.failed(directory + ": " + e.getMessage(), e);
      }
    }
  }

  private static List<Path> directories(Path from) {
    try (Stream<Path> entries = Files.list(from)) {
      List<Path> directories = entries.filter(Files::isDirectory).sorted().toList();
      if (directories.isEmpty()) {
        throw CliException.usage(from + " holds no definitions: pull some first");
      }
      return directories;
    } catch (IOException e) {
      throw CliException.usage("Tried to read " + from + " but " + IoReason.of(e) + ".", e);
    }
  }

  private static ResourceSet read(Path directory) {
    try {
      return new PulledFolder(directory).read();
    } catch (CodecException e) {
      throw CliException.failed(e.getMessage(), e);
    }
  }

  private static Path directory(Path from, Site site) {
    Path own = from.resolve(site.name());
    if (Files.isDirectory(own)) {
      return own;
    }
    if (holdsDefinitions(from)) {
      return from;
    }
    throw CliException.usage(
        from
            + " holds nothing for the site "
            + site.name()
            + ": pull it first, or choose others with --site");
  }

  /** Whether a directory is that of one site, and not one around the directories of sites. */
  private static boolean holdsDefinitions(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.anyMatch(
          entry ->
              entry.toString().endsWith(".json")
                  || (Files.isDirectory(entry) && isKind(entry.getFileName().toString())));
    } catch (IOException e) {
      throw CliException.usage("Tried to read " + directory + " but " + IoReason.of(e) + ".", e);
    }
  }

  private static boolean isKind(String name) {
    return Stream.of(ResourceKind.values()).anyMatch(kind -> kind.directory().equals(name));
  }
}
