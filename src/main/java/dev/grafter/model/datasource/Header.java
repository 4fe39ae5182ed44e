package dev.grafter.model.datasource;

import dev.grafter.fleet.Secret;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A header that Grafana sends with every request to a datasource.
 *
 * @param name the header
 * @param open its value, when everybody may read it
 * @param secret its value, when it is kept elsewhere
 */
public record Header(String name, Optional<String> open, Optional<Secret> secret) {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Checks name and value. */
  public Header {
    Objects.requireNonNull(secret, "secret");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("\"" + name + "\" cannot name a header");
    }
    if (open.isPresent() == secret.isPresent()) {
      throw new IllegalArgumentException("header " + name + " needs one value");
    }
    if (open.filter(value -> value.chars().anyMatch(c -> c < ' ' || c == 0x7f)).isPresent()) {
      throw new IllegalArgumentException("the value of header " + name + " must be one line");
    }
  }

  /** A header that everybody may read. */
  public static Header open(String name, String value) {
    return new Header(name, Optional.of(value), Optional.empty());
  }

  /** A header whose value is kept elsewhere. */
  public static Header secret(String name, Secret value) {
    return new Header(name, Optional.empty(), Optional.of(value));
  }
}
