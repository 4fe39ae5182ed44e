package dev.grafter.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files in memory. A tree is complete within its scopes: a file that we made there earlier and that
 * is not in the tree now has left the model.
 */
public final class RenderedTree {

  private final List<String> scopes;
  private final SortedMap<TreePath, String> files;
  private final List<String> notes;

  private RenderedTree(List<String> scopes, Map<TreePath, String> files, List<String> notes) {
    this.scopes = List.copyOf(scopes);
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    this.notes = List.copyOf(notes);
  }

  /**
   * Starts a tree.
   *
   * @param scopes the folders that it is complete for, each with a slash at its end; an empty text
   *     for all
   */
  public static Builder within(List<String> scopes) {
    return new Builder(scopes);
  }

  /** Renders targets into a tree, in their order. */
  public static RenderedTree of(List<String> scopes, List<? extends RenderTarget> targets) {
    Builder builder = within(scopes);
    targets.forEach(target -> target.render(builder));
    return builder.build();
  }

  /** The texts by their paths, in the paths' order. */
  public SortedMap<TreePath, String> files() {
    return files;
  }

  /** What a user should know about what was rendered, in sentences. */
  public List<String> notes() {
    return notes;
  }

  /** Whether the tree says everything about this place. */
  boolean covers(TreePath path) {
    return scopes.stream().anyMatch(path::isBelow);
  }

  /** Collects the files of a tree. */
  public static final class Builder {
    private final List<String> scopes;
    private final Map<TreePath, String> files = new HashMap<>();
    private final Map<String, TreePath> byLowerCase = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(List<String> scopes) {
      this.scopes = List.copyOf(scopes);
      for (String scope : scopes) {
        if (!scope.isEmpty() && !scope.endsWith("/")) {
          throw new IllegalArgumentException("the scope \"" + scope + "\" must end in a slash");
        }
      }
    }

    /**
     * Adds a file.
     *
     * @param path its path
     * @param text its whole text
     * @throws IllegalArgumentException when the path leaves the scopes, or another file has it, or
     *     has it but for upper and lower case, which some file systems do not tell apart
     */
    public Builder add(String path, String text) {
      TreePath checked = new TreePath(path);
      if (scopes.stream().noneMatch(checked::isBelow)) {
        throw new IllegalArgumentException(path + " lies outside of what is being rendered");
      }
      TreePath other = byLowerCase.put(path.toLowerCase(Locale.ROOT), checked);
      if (other != null) {
        throw new IllegalArgumentException(
            "two resources are written to one file: " + other + " and " + path);
      }
      files.put(checked, text);
      return this;
    }

    /** Adds a sentence for the user; the same sentence counts once. */
    public Builder note(String sentence) {
      if (!notes.contains(sentence)) {
        notes.add(sentence);
      }
      return this;
    }

    /** The tree. */
    public RenderedTree build() {
      return new RenderedTree(scopes, files, notes);
    }
  }
}
