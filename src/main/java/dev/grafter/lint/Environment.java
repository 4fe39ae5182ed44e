package dev.grafter.lint;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the program that reads the files would find around it. Values are used to judge and are
 * never printed.
 */
public interface Environment {

  /** What is known of a file that a setting refers to. */
  enum FileState {
    /** It can be read. */
    READABLE,
    /** Its directory is here, but the file is not, or it cannot be read. */
    MISSING,
    /** Not even its directory is here: most likely it exists only where the program runs. */
    ELSEWHERE
  }

  /** The value of an environment variable. */
  Optional<String> variable(String name);

  /** The state of a file by its path. */
  FileState file(String path);

  /** These variables, and the files of this machine. */
  static Environment of(Map<String, String> variables) {
    Map<String, String> copy = Map.copyOf(variables);
    return new Environment() {
      @Override
      public Optional<String> variable(String name) {
        return Optional.ofNullable(copy.get(name));
      }

      @Override
      public FileState file(String path) {
        return state(path);
      }
    };
  }

  private static FileState state(String path) {
    try {
      Path file = Path.of(path);
      if (Files.isReadable(file) && !Files.isDirectory(file)) {
        return FileState.READABLE;
      }
      Path parent = file.toAbsolutePath().getParent();
      return parent == null || Files.isDirectory(parent) ? FileState.MISSING : FileState.ELSEWHERE;
    } catch (InvalidPathException e) {
      return FileState.MISSING;
    }
  }
}
