package dev.grafter.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder on the disk, read through paths that cannot leave it: no step of a path may be a
 * symbolic link, and a file must be a plain file.
 */
final class Folder {

  private static final long LARGEST = 64L << 20;

  private final Path root;

  Folder(Path root) {
    this.root = root;
    if (Files.exists(root) && !Files.isDirectory(root)) {
      throw new TreeException("Tried to render into " + root + " but it is a file, not a folder.");
    }
  }

  /** The file of a path, after a look at each folder on the way. */
  Path resolve(TreePath path) {
    Path at = root;
    int left = path.segments().size();
    for (String segment : path.segments()) {
      at = at.resolve(segment);
      left--;
      if (Files.isSymbolicLink(at)) {
        throw new TreeException(
            "Tried to use "
                + at
                + " but it is a symbolic link, which may lead out of "
                + root
                + ": put a plain "
                + (left == 0 ? "file" : "folder")
                + " there.");
      }
      if (left > 0 && Files.exists(at) && !Files.isDirectory(at)) {
        throw new TreeException("Tried to use " + at + " as a folder but it is a file.");
      }
    }
    return at;
  }

  /** The bytes of a file, or nothing where there is none. */
  Optional<byte[]> read(TreePath path) {
    return read(resolve(path));
  }

  /** The text of a file in the root itself. */
  Optional<String> readText(String name) {
    Path file = root.resolve(name);
    if (Files.isSymbolicLink(file)) {
      throw new TreeException("Tried to read " + file + " but it is a symbolic link.");
    }
    return read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static Optional<byte[]> read(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new TreeException("Tried to read " + file + " but it is not a plain file.");
    }
    try {
      if (Files.size(file) > LARGEST) {
        throw new TreeException(
            "Tried to read " + file + " but it has more than " + (LARGEST >> 20) + " MB.");
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw TreeException.of("read", file, e);
    }
  }
}
