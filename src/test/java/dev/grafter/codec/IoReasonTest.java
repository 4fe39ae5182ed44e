package dev.grafter.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IoReasonTest {

  static Stream<IOException> faultsThatCarryOnlyThePath() {
    return Stream.of(
        new AccessDeniedException("/some/path"),
        new NoSuchFileException("/some/path"),
        new FileAlreadyExistsException("/some/path"),
        new NotDirectoryException("/some/path"),
        new FileSystemException("/some/path"),
        new MalformedInputException(1),
        new IOException());
  }

  @ParameterizedTest
  @MethodSource("faultsThatCarryOnlyThePath")
  void isAReasonAndNotThePath(IOException fault) {
    assertThat(IoReason.of(fault)).contains(" ").doesNotContain("/some/path", "Exception");
  }

  @Test
  void aFolderInPlaceOfAFileIsSaidSo(@TempDir Path folder) {
    assertThat(read(folder)).isEqualTo("it is a folder: name a file");
  }

  @Test
  void theSystemsWordsStay() {
    assertThat(IoReason.of(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo("no space left on device");
    assertThat(IoReason.of(new IOException("Broken pipe"))).isEqualTo("broken pipe");
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      return IoReason.of(e);
    }
  }
}
