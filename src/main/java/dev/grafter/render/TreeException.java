package dev.grafter.render;

import dev.grafter.codec.IoReason;
import java.io.IOException;
import java.nio.file.Path;

/** A folder could not be read or written. The message is one sentence that says what was tried. */
public final class TreeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TreeException(String sentence) {
    super(sentence);
  }

  private TreeException(String sentence, IOException cause) {
    super(sentence, cause);
  }

  static TreeException of(String action, Path path, IOException cause) {
    return new TreeException(
        "Tried to " + action + " " + path + " but " + IoReason.of(cause) + ".", cause);
  }
}
