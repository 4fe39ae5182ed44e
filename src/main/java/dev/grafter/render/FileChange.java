package dev.grafter.render;

import java.nio.file.Path;
import java.util.Optional;

/** What differs between a file on the disk and the rendered one; equal files make no change. */
public sealed interface FileChange {

  /** Which file. */
  TreePath path();

  /** The text on the disk, empty when there is no file. */
  Optional<String> before();

  /** The rendered text, empty when the file has left the model. */
  Optional<String> after();

  /**
   * A new file.
   *
   * @param path which file
   * @param text its text
   */
  record Create(TreePath path, String text) implements FileChange {
    @Override
    public Optional<String> before() {
      return Optional.empty();
    }

    @Override
    public Optional<String> after() {
      return Optional.of(text);
    }
  }

  /**
   * A file of ours with another text.
   *
   * @param path which file
   * @param old the text on the disk
   * @param text the rendered text
   */
  record Replace(TreePath path, String old, String text) implements FileChange {
    @Override
    public Optional<String> before() {
      return Optional.of(old);
    }

    @Override
    public Optional<String> after() {
      return Optional.of(text);
    }
  }

  /**
   * A file of ours that has left the model.
   *
   * @param path which file
   * @param old the text on the disk
   */
  record Remove(TreePath path, String old) implements FileChange {
    @Override
    public Optional<String> before() {
      return Optional.of(old);
    }

    @Override
    public Optional<String> after() {
      return Optional.empty();
    }
  }

  /**
   * A file in the way that is not as we left it, or was never ours: it stays as it is.
   *
   * @param path which file
   * @param why why it is not ours to change
   * @param old the text on the disk
   * @param after the rendered text, empty when the file has left the model
   */
  record Keep(TreePath path, Reason why, String old, Optional<String> after) implements FileChange {
    @Override
    public Optional<String> before() {
      return Optional.of(old);
    }

    /**
     * The sentence for the user.
     *
     * @param root the folder that the path is in
     */
    public String sentence(Path root) {
      return root.resolve(path.text()) + " " + why.words(after.isPresent());
    }
  }

  /** Why a file is kept. */
  enum Reason {
    /** We made it, and somebody changed it since. */
    EDITED,
    /** We never made it. */
    FOREIGN;

    private String words(boolean wanted) {
      if (this == FOREIGN) {
        return "was not made by grafter: it is kept, and what the model says is not written";
      }
      return wanted
          ? "was edited by hand: it is kept, and what the model says is not written"
          : "left the model but was edited by hand: it is kept, so remove it or move it away";
    }
  }
}
