package dev.grafter.render;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a folder differs from a rendered tree; a value that can be shown, and written by {@link
 * TreeWriter}.
 */
public final class TreeChanges {

  private final Path root;
  private final List<FileChange> changes;
  private final Manifest manifest;
  private final Manifest desired;

  TreeChanges(Path root, List<FileChange> changes, Manifest manifest, Manifest desired) {
    this.root = root;
    this.changes = List.copyOf(changes);
    this.manifest = manifest;
    this.desired = desired;
  }

  /** The folder. */
  public Path root() {
    return root;
  }

  /** The changes, ordered by path. */
  public List<FileChange> all() {
    return changes;
  }

  /** The changes of a kind. */
  public <T extends FileChange> List<T> all(Class<T> type) {
    return changes.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** Whether the folder holds exactly what was rendered, and its {@code .grafter-files} says so. */
  public boolean isEmpty() {
    return changes.isEmpty() && manifest.equals(desired);
  }

  /** A unified diff of all files, from what is on the disk to what was rendered. */
  public String diff() {
    String files =
        changes.stream().map(change -> UnifiedDiff.of(root, change)).collect(Collectors.joining());
    return files.isEmpty() && !isEmpty()
        ? UnifiedDiff.of(root.resolve(Manifest.NAME).toString(), manifest.print(), desired.print())
        : files;
  }

  Manifest manifest() {
    return manifest;
  }

  Manifest desired() {
    return desired;
  }
}
