package dev.grafter.render;

import java.util.List;

/**
 * The path of a file inside a rendered tree: relative, with slashes, and unable to leave the tree.
 *
 * @param text the path, such as {@code root/grafana/alerts.yml}
 */
public record TreePath(String text) implements Comparable<TreePath> {

  private static final int MOST = 1000;

  /** Checks that the path stays inside and names no file of the writer itself. */
  public TreePath {
    List<String> segments = List.of(text.split("/", -1));
    boolean unsafe =
        text.length() > MOST
            || text.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f)
            || segments.stream().anyMatch(part -> part.isBlank() || part.matches("\\.\\.?"));
    if (unsafe) {
      throw new IllegalArgumentException(
          "\"" + printable(text) + "\" is no path inside a rendered folder");
    }
    if (segments.get(0).startsWith(".grafter-")) {
      throw new IllegalArgumentException(
          "\"" + text + "\": names that begin with .grafter- belong to the writer");
    }
  }

  private static String printable(String text) {
    String cut = text.length() > 100 ? text.substring(0, 100) + "..." : text;
    return cut.replaceAll("\\p{Cntrl}", "?");
  }

  /** The names from the top to the file. */
  public List<String> segments() {
    return List.of(text.split("/"));
  }

  /** Whether the path lies below a prefix that is empty or ends in a slash. */
  public boolean isBelow(String prefix) {
    return text.startsWith(prefix);
  }

  @Override
  public int compareTo(TreePath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
