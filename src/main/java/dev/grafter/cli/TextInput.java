package dev.grafter.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Text that a command reads: a file, or standard input where the user wrote {@code -}. */
final class TextInput {

  private static final String STANDARD_INPUT = "-";

  private TextInput() {}

  /** Opens the file, or standard input for {@code -}; UTF-8 either way. */
  static BufferedReader open(String fileOrDash) {
    if (fileOrDash.equals(STANDARD_INPUT)) {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }
    return new BufferedReader(new StringReader(Grafter.read(Path.of(fileOrDash))));
  }

  /** All of it. */
  static String read(String fileOrDash) throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedReader reader = open(fileOrDash)) {
      char[] buffer = new char[8192];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
    }
    return text.toString();
  }
}
