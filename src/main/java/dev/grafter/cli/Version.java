package dev.grafter.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, written into a resource by the build. */
final class Version implements IVersionProvider {

  /** The version as {@code --version} prints it. */
  static String text() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "grafter " + properties.getProperty("version", "unknown");
  }

  @Override
  public String[] getVersion() {
    return new String[] {text()};
  }
}
