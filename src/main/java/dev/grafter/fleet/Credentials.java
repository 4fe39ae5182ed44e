package dev.grafter.fleet;

import java.util.Objects;
import java.util.Optional;

/**
 * How we sign in. All parts are references; a missing variable is noticed when the first request is
 * made.
 */
public sealed interface Credentials {

  /** A service-account token. */
  record Token(Secret token) implements Credentials {
    /** Checks that the token is given. */
    public Token {
      Objects.requireNonNull(token, "token");
    }
  }

  /** A user and a password. */
  record Basic(String user, Secret password) implements Credentials {
    /** Checks that both are given. */
    public Basic {
      Objects.requireNonNull(password, "password");
      if (user.isBlank() || user.contains(":")) {
        throw new IllegalArgumentException("user must be a name without a colon");
      }
    }
  }

  /** None: the server asks nobody who he is. */
  record None() implements Credentials {}

  /**
   * What is taken from the environment when the inventory says nothing: {@code GRAFANA_TOKEN}, else
   * {@code GRAFANA_USER} and {@code GRAFANA_PASSWORD}.
   */
  record FromEnvironment() implements Credentials {
    /** The variable with the token. */
    public static final Secret TOKEN = Secret.env("GRAFANA_TOKEN");

    /** The variable with the user's name. */
    public static final Secret USER = Secret.env("GRAFANA_USER");

    /** The variable with the password. */
    public static final Secret PASSWORD = Secret.env("GRAFANA_PASSWORD");
  }

  /** The token's reference, when there is one. */
  default Optional<Secret> tokenReference() {
    return this instanceof Token token ? Optional.of(token.token()) : Optional.empty();
  }
}
