package dev.grafter.render;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
        "Tried to " + action + " " + path + " but " + reason(cause) + ".", cause);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission was denied";
    }
    if (e instanceof FileSystemException fault && fault.getReason() != null) {
      return fault.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
