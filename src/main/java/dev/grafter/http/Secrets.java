package dev.grafter.http;

import dev.grafter.fleet.Secret;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the values behind references, when they are needed and not earlier. Whoever asks must not
 * keep or print them.
 */
public final class Secrets {

  private static final long LARGEST_FILE = 1 << 20;

  private final String whose;
  private final UnaryOperator<String> environment;

  /**
   * Creates a finder.
   *
   * @param whose whose secrets they are, for messages, such as {@code site "root"}
   * @param environment the value of an environment variable, or null
   */
  public Secrets(String whose, UnaryOperator<String> environment) {
    this.whose = Objects.requireNonNull(whose);
    this.environment = Objects.requireNonNull(environment);
  }

  /**
   * The value of a reference, without white space around it.
   *
   * @throws HttpFailure when there is none; the message names the reference
   */
  public String value(Secret secret) {
    String value =
        secret.source() == Secret.Source.ENV ? variable(secret.name()) : file(secret.name());
    if (value.isEmpty()) {
      throw fail("needs " + secret + ", which is empty: put the value there.");
    }
    return value;
  }

  /** The value of an environment variable, or empty when it is not set. */
  Optional<String> find(Secret variable) {
    return Optional.ofNullable(environment.apply(variable.name()))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private String variable(String name) {
    String value = environment.apply(name);
    if (value == null) {
      throw fail(
          "needs the environment variable "
              + name
              + ", which is not set: export it, or name another reference in grafter.yml.");
    }
    return value.strip();
  }

  private String file(String name) {
    try {
      Path path = Path.of(name);
      if (Files.size(path) > LARGEST_FILE) {
        throw fail("needs " + name + ", which is too large for a secret: name the right file.");
      }
      return Files.readString(path).strip();
    } catch (NoSuchFileException | InvalidPathException e) {
      throw fail("needs the file " + name + ", which does not exist: create it, or name another.");
    } catch (AccessDeniedException e) {
      throw fail("needs the file " + name + ", which may not be read: change its permissions.");
    } catch (IOException e) {
      throw fail("needs the file " + name + ", which cannot be read as text.");
    }
  }

  HttpFailure fail(String problem) {
    return HttpFailure.credentials(whose + " " + problem);
  }

  @Override
  public String toString() {
    return "secrets of " + whose;
  }
}
