package dev.grafter.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces a single file that is not part of a rendered tree. */
public final class TextFile {

  private TextFile() {}

  /**
   * Writes the whole file in one step: after a crash it is old or new.
   *
   * @throws TreeException when it cannot be written, or is a symbolic link
   */
  public static void replace(Path file, String text) {
    Path folder = file.toAbsolutePath().getParent();
    Path aside = folder.resolve(".grafter-" + file.getFileName());
    if (Files.isSymbolicLink(file)) {
      throw new TreeException("Tried to write " + file + " but it is a symbolic link.");
    }
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(aside);
      Disk disk = new Disk.Local();
      disk.create(aside, text.getBytes(StandardCharsets.UTF_8));
      disk.rename(aside, file.toAbsolutePath());
    } catch (IOException e) {
      throw TreeException.of("write", file, e);
    }
  }
}
