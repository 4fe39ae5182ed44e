package dev.grafter.cli;

import dev.grafter.lint.stack.StackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of this machine that compose files mount; huge ones and deep directories are not read.
 */
final class DiskFiles implements StackFiles {

  private static final long LONGEST = 4L << 20;
  private static final int DEEPEST = 6;
  private static final int MOST = 1000;

  @Override
  public Optional<String> text(String path) {
    try {
      Path file = Path.of(path);
      return Files.isRegularFile(file) && Files.size(file) <= LONGEST
          ? Optional.of(Grafter.read(file))
          : Optional.empty();
    } catch (IOException | InvalidPathException | CliException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isDirectory(String path) {
    try {
      return Files.isDirectory(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Override
  public List<String> below(String directory) {
    try (Stream<Path> found = Files.walk(Path.of(directory), DEEPEST)) {
      return found
          .limit(MOST)
          .filter(Files::isRegularFile)
          .map(path -> path.toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | InvalidPathException | UncheckedIOException e) {
      return List.of();
    }
  }
}
