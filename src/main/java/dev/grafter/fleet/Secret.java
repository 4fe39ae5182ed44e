package dev.grafter.fleet;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reference to a secret, never the secret: {@code env:NAME} or {@code file:/path}. It may be
 * printed.
 *
 * @param source where the value is kept
 * @param name the variable's name or the file's path
 */
public record Secret(Source source, String name) {

  /** Where the value of a secret is kept. */
  public enum Source {
    /** An environment variable. */
    ENV,
    /** A file; white space around its content does not count. */
    FILE
  }

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** Checks the name. */
  public Secret {
    Objects.requireNonNull(source, "source");
    if (source == Source.ENV && !VARIABLE.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "env: must be followed by the name of an environment variable, such as env:GRAFANA_TOKEN");
    }
    if (source == Source.FILE && (name.isBlank() || name.contains("}"))) {
      throw new IllegalArgumentException(
          "file: must be followed by a path, such as file:/run/secrets/token");
    }
  }

  /** A secret in an environment variable. */
  public static Secret env(String name) {
    return new Secret(Source.ENV, name);
  }

  /** A secret in a file. */
  public static Secret file(String path) {
    return new Secret(Source.FILE, path);
  }

  /**
   * Reads a reference.
   *
   * @throws IllegalArgumentException when the text is no reference; the message does not repeat the
   *     text, which may be a secret
   */
  public static Secret parse(String text) {
    if (text.startsWith("env:")) {
      return env(text.substring("env:".length()));
    }
    if (text.startsWith("file:")) {
      return file(text.substring("file:".length()));
    }
    throw new IllegalArgumentException(
        "a secret must not stand here in clear: write env:NAME or file:/path, and put the value there");
  }

  /**
   * The reference as Grafana's provisioning files resolve it: {@code ${NAME}} or {@code
   * $__file{/path}}.
   */
  public String provisioned() {
    return source == Source.ENV ? "${" + name + "}" : "$__file{" + name + "}";
  }

  /** The reference as it is written in {@code grafter.yml}. */
  @Override
  public String toString() {
    return (source == Source.ENV ? "env:" : "file:") + name;
  }
}
