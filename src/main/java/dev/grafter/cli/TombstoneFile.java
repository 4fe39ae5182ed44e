package dev.grafter.cli;

import dev.grafter.render.TextFile;
import dev.grafter.render.grafana.Tombstone;
import dev.grafter.render.grafana.Tombstones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's {@code alerts/tombstones.yml}, which may be absent. */
final class TombstoneFile {

  private final Path path;

  TombstoneFile(Path project) {
    this.path = project.resolve("alerts").resolve("tombstones.yml");
  }

  Path path() {
    return path;
  }

  Tombstones read() {
    return Files.exists(path)
        ? Tombstones.read(Grafter.read(path), path.toString())
        : Tombstones.none();
  }

  /** Adds to the file; nothing is written when nothing is added. */
  void add(List<Tombstone> added) {
    if (!added.isEmpty()) {
      String text = Files.exists(path) ? Grafter.read(path) : "";
      TextFile.replace(path, read().print(text, added));
    }
  }
}
