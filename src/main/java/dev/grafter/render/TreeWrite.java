package dev.grafter.render;

import dev.grafter.codec.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One write: the steps from a comparison to the folder that it wants. */
final class TreeWrite {

  /** Where files are written before they are renamed: not beside them, where programs look. */
  private static final String STAGING = ".grafter-staging";

  private final Disk disk;
  private final TreeChanges changes;
  private final Path root;
  private final Folder folder;
  private final Path staging;

  TreeWrite(Disk disk, TreeChanges changes) {
    this.disk = disk;
    this.changes = changes;
    this.root = changes.root();
    this.folder = new Folder(root);
    this.staging = root.resolve(STAGING);
  }

  void run() {
    prepare();
    Manifest during = during();
    if (!during.equals(changes.manifest())) {
      put(root.resolve(Manifest.NAME), during.print());
    }
    for (FileChange change : changes.all()) {
      apply(change);
    }
    put(root.resolve(Manifest.NAME), changes.desired().print());
    delete(staging);
  }

  /** What we may find after a crash: what was there, or what is about to be. */
  private Manifest during() {
    Manifest during = changes.manifest();
    for (FileChange change : changes.all()) {
      if (!(change instanceof FileChange.Keep) && change.after().isPresent()) {
        during = during.with(change.path(), Digest.of(change.after().get()));
      }
    }
    return during;
  }

  private void apply(FileChange change) {
    Path file = folder.resolve(change.path());
    if (change instanceof FileChange.Remove) {
      delete(file);
      removeEmpty(file.getParent());
    } else if (!(change instanceof FileChange.Keep)) {
      createFolders(file.getParent());
      put(file, change.after().orElseThrow());
    }
  }

  private void prepare() {
    createFolders(root);
    if (Files.isSymbolicLink(staging)) {
      throw new TreeException("Tried to write to " + staging + " but it is a symbolic link.");
    }
    createFolders(staging);
    for (Path leftover : list(staging)) {
      delete(leftover);
    }
  }

  private void put(Path file, String text) {
    Path aside = staging.resolve("file");
    try {
      disk.create(aside, text.getBytes(StandardCharsets.UTF_8));
      disk.rename(aside, file);
    } catch (IOException e) {
      throw TreeException.of("write", file, e);
    }
  }

  private void createFolders(Path path) {
    if (Files.isDirectory(path)) {
      return;
    }
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      createFolders(parent);
    }
    try {
      disk.createFolder(path);
    } catch (IOException e) {
      throw TreeException.of("create the folder", path, e);
    }
  }

  private void delete(Path path) {
    try {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        disk.delete(path);
      }
    } catch (IOException e) {
      throw TreeException.of("remove", path, e);
    }
  }

  private void removeEmpty(Path path) {
    if (!path.equals(root) && list(path).isEmpty()) {
      delete(path);
      removeEmpty(path.getParent());
    }
  }

  private static List<Path> list(Path path) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      List<Path> found = new ArrayList<>();
      entries.forEach(found::add);
      return found;
    } catch (IOException e) {
      throw TreeException.of("list", path, e);
    }
  }
}
