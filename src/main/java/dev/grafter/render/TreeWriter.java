package dev.grafter.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Compares a folder with a rendered tree and brings it there.
 *
 * <p>Each file is written aside, forced to the disk and renamed into place, so a crash leaves it
 * old or new and never half. Before the first file, {@code .grafter-files} lists old and new
 * digests alike, so that after a crash every file is still known as ours; after the last, it lists
 * the new ones. Files that we did not make, or that changed since, are kept.
 */
public final class TreeWriter {

  private final Disk disk;
  private final boolean overwrite;

  private TreeWriter(Disk disk, boolean overwrite) {
    this.disk = disk;
    this.overwrite = overwrite;
  }

  /** A writer that keeps what is not ours. */
  public static TreeWriter standard() {
    return new TreeWriter(new Disk.Local(), false);
  }

  /** A writer that also replaces and removes files that were edited, or that we never made. */
  public static TreeWriter overwriting() {
    return new TreeWriter(new Disk.Local(), true);
  }

  static TreeWriter on(Disk disk) {
    return new TreeWriter(disk, false);
  }

  /**
   * What would change. Reads only.
   *
   * @throws TreeException when the folder cannot be read or a path in it is unsafe
   * @throws dev.grafter.codec.CodecException when its {@code .grafter-files} is broken
   */
  public TreeChanges compare(Path root, RenderedTree tree) {
    Folder folder = new Folder(root);
    return new Comparison(folder, tree, manifest(folder, root), overwrite).changes(root);
  }

  /**
   * The text of a file that an earlier render made, whether or not it was edited since.
   *
   * @throws TreeException as {@link #compare}
   */
  public static Optional<String> earlier(Path root, TreePath path) {
    Folder folder = new Folder(root);
    return manifest(folder, root).knows(path)
        ? folder.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  private static Manifest manifest(Folder folder, Path root) {
    return folder
        .readText(Manifest.NAME)
        .map(text -> Manifest.parse(text, root.resolve(Manifest.NAME).toString()))
        .orElse(Manifest.empty());
  }

  /**
   * Makes the changes.
   *
   * @throws TreeException when a step fails; every file is then either as before or as rendered,
   *     and writing again goes on from there
   */
  public void write(TreeChanges changes) {
    if (!changes.isEmpty()) {
      new TreeWrite(disk, changes).run();
    }
  }
}
