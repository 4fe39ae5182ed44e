package dev.grafter.model.datasource;

import dev.grafter.fleet.Secret;
import java.util.Objects;

/** How Grafana signs in at a datasource. */
public sealed interface Authentication {

  /** Not at all. */
  record None() implements Authentication {}

  /** With user and password. */
  record Basic(String user, Secret password) implements Authentication {
    /** Checks the user. */
    public Basic {
      Objects.requireNonNull(password, "password");
      if (user.isBlank()) {
        throw new IllegalArgumentException("basic authentication needs a user");
      }
    }
  }

  /** With the signed-in user's own token. */
  record Forwarded() implements Authentication {}

  /** Nobody signs in. */
  static Authentication none() {
    return new None();
  }
}
