package dev.grafter.lint.stack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files around a compose file, by their paths with slashes, as findings name them. */
public interface StackFiles {

  /** The text of a file; empty when there is none, or it cannot be read. */
  Optional<String> text(String path);

  /** Whether there is a directory of that path. */
  boolean isDirectory(String path);

  /** The files below a directory, at any depth, in order; a reader may stop after many. */
  List<String> below(String directory);

  /** Files in memory, by their paths. */
  static StackFiles of(Map<String, String> texts) {
    Map<String, String> sorted = new TreeMap<>(texts);
    return new StackFiles() {
      @Override
      public Optional<String> text(String path) {
        return Optional.ofNullable(sorted.get(path));
      }

      @Override
      public boolean isDirectory(String path) {
        return !below(path).isEmpty();
      }

      @Override
      public List<String> below(String directory) {
        return sorted.keySet().stream().filter(path -> path.startsWith(directory + "/")).toList();
      }
    };
  }
}
