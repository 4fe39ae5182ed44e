package dev.grafter.lint.stack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths with slashes, of this machine or of a container, as texts. */
final class Paths {

  private Paths() {}

  /** The directory of a file; empty for a file without one. */
  static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  /** A path that is relative to a directory, beginning as the directory does. */
  static String resolve(String directory, String path) {
    String whole = normal(directory.isEmpty() ? path : directory + "/" + path);
    return directory.startsWith("./") || directory.equals(".") ? "./" + whole : whole;
  }

  /** The path without dots and repeated slashes. */
  static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/")) {
      boolean up = part.equals("..") && !parts.isEmpty() && !parts.getLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
  }

  /** Whether a path is a directory or lies below it. */
  static boolean isWithin(String path, String directory) {
    return path.equals(directory) || directory.equals("/") || path.startsWith(directory + "/");
  }

  /** What is left of a path within a directory; empty for the directory itself. */
  static String below(String path, String directory) {
    return path.equals(directory) ? "" : path.substring(directory.length() + 1);
  }
}
