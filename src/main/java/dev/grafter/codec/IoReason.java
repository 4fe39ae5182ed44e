package dev.grafter.codec;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in a user's words why reading or writing failed. */
public final class IoReason {

  private IoReason() {}

  /**
   * The end of a sentence such as "Tried to read x but ...", without a full stop. Many exceptions
   * of the file system carry nothing but the path; these are told by their kind.
   */
  public static String of(IOException e) {
    if (e instanceof FileSystemException fault) {
      return ofFile(fault);
    }
    if (e instanceof CharacterCodingException) {
      return "it is not UTF-8 text: save it as UTF-8, or name another file";
    }
    return e.getMessage() == null ? "reading or writing failed" : words(e.getMessage());
  }

  private static String ofFile(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission was denied";
    } else if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (e instanceof FileAlreadyExistsException) {
      return "a file of that name is in the way";
    } else if (e instanceof NotDirectoryException) {
      return "it is no folder";
    } else if (e instanceof FileSystemLoopException) {
      return "its links lead in a circle";
    }
    return e.getReason() == null ? "the file system refused" : words(e.getReason());
  }

  /** The system's words begin with a capital. */
  private static String words(String reason) {
    return switch (reason) {
      case "Is a directory" -> "it is a folder: name a file";
      case "Not a directory" -> "a file stands where a folder should be";
      default ->
          reason.substring(0, Math.min(1, reason.length())).toLowerCase(Locale.ROOT)
              + reason.substring(Math.min(1, reason.length()));
    };
  }
}
