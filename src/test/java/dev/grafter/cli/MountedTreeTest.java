package dev.grafter.cli;

import static java.nio.file.StandardOpenOption.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A container holds what was mounted when it was started: a directory, or a file. What is rendered
 * later is seen through a directory, and not through a file.
 */
class MountedTreeTest {

  @TempDir private Path directory;

  @Test
  void aHeldDirectoryShowsTheNextRenderAndAHeldFileDoesNot() throws IOException {
    Path config = directory.resolve("root_orchestrator/config");
    render("--loki", "3.4");
    Object before = key(config);
    Object alerts = key(config.resolve("alerts"));
    Object dashboards = key(config.resolve("dashboards"));
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(config);
        SeekableByteChannel file = Files.newByteChannel(config.resolve("loki.yml"), READ)) {
      assumeTrue(stream instanceof SecureDirectoryStream, "directories can be held open here");
      SecureDirectoryStream<Path> held = (SecureDirectoryStream<Path>) stream;

      render("--loki", "2.9");

      try (SeekableByteChannel through = held.newByteChannel(Path.of("loki.yml"), Set.of(READ))) {
        assertThat(text(through)).contains("# - Loki 2.9, one process");
      }
      assertThat(text(file)).contains("# - Loki 3.4, one process");
    }
    assertThat(key(config)).isEqualTo(before);
    assertThat(key(config.resolve("alerts"))).isEqualTo(alerts);
    assertThat(key(config.resolve("dashboards"))).isEqualTo(dashboards);
  }

  private void render(String... options) {
    String[] arguments = new String[options.length + 5];
    arguments[0] = "render";
    arguments[1] = "--tree";
    arguments[2] = directory.toString();
    arguments[3] = "--level";
    arguments[4] = "root";
    System.arraycopy(options, 0, arguments, 5, options.length);
    Cli cli = Cli.run(arguments);
    assertThat(cli.code()).as(cli.err()).isZero();
  }

  private static Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  private static String text(SeekableByteChannel channel) throws IOException {
    return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
  }
}
