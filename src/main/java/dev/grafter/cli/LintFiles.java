package dev.grafter.cli;

import dev.grafter.codec.IoReason;
import dev.grafter.codec.Location;
import dev.grafter.lint.Finding;
import dev.grafter.lint.Source;
import dev.grafter.lint.provisioning.ProvisioningRule;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a lint run. Files of one directory are read by one Grafana, and so are those of the
 * directories datasources, dashboards and alerting beside each other.
 */
final class LintFiles {

  private static final Set<String> KINDS =
      Set.of("datasources", "dashboards", "alerting", "plugins", "access-control");
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private final Set<Path> named = new TreeSet<>();
  private final Set<Path> found = new TreeSet<>();
  private final List<Finding> unreadable = new ArrayList<>();

  LintFiles(List<Path> paths) {
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        walk(path);
      } else {
        named.add(path);
      }
    }
    found.removeAll(named);
  }

  /** Whether the user named the file itself. */
  boolean isNamed(String file) {
    return named.stream().anyMatch(path -> path.toString().equals(file));
  }

  /** The names of all files, in order. */
  List<String> names() {
    Set<Path> all = new TreeSet<>(named);
    all.addAll(found);
    return all.stream().map(Path::toString).toList();
  }

  /** The files of each Grafana. */
  List<List<Source>> groups() {
    Map<String, List<Source>> groups = new TreeMap<>();
    for (String name : names()) {
      Path file = Path.of(name);
      read(file)
          .ifPresent(
              text ->
                  groups
                      .computeIfAbsent(root(file), key -> new ArrayList<>())
                      .add(new Source(name, text)));
    }
    return List.copyOf(groups.values());
  }

  /** One file of many that cannot be read is a finding, so that the others are still looked at. */
  private Optional<String> read(Path file) {
    try {
      return Optional.of(Grafter.read(file));
    } catch (CliException e) {
      if (named.contains(file)) {
        throw e;
      }
      unreadable.add(
          new Finding(
              ProvisioningRule.YAML_SYNTAX,
              new Location(file.toString(), 0, 0),
              "",
              "Grafana cannot read the file either: " + e.getMessage(),
              ""));
      return Optional.empty();
    }
  }

  /** What {@link #groups()} could not read. */
  List<Finding> unreadable() {
    return List.copyOf(unreadable);
  }

  private static String root(Path file) {
    Path directory = file.toAbsolutePath().normalize().getParent();
    boolean kind =
        directory.getFileName() != null && KINDS.contains(directory.getFileName().toString());
    return (kind ? directory.getParent() : directory).toString();
  }

  private void walk(Path directory) {
    try {
      Files.walkFileTree(directory, new Collector(directory));
    } catch (IOException e) {
      throw CliException.failed(
          "Tried to look through " + directory + " but " + IoReason.of(e) + ".", e);
    }
  }

  /** Takes the files that Grafana might read, and leaves hidden and built directories. */
  private final class Collector extends SimpleFileVisitor<Path> {
    private final Path start;

    private Collector(Path start) {
      this.start = start;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      String name = directory.getFileName() == null ? "" : directory.getFileName().toString();
      boolean skip = !directory.equals(start) && (name.startsWith(".") || SKIPPED.contains(name));
      return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.toString();
      if (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json")) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
