package dev.grafter.fleet;

import java.util.Objects;
import java.util.Optional;

/**
 * How a server proves itself and how we prove ourselves to it. All are paths of PEM files or
 * references to PEM text.
 *
 * @param ca the certificates that are trusted besides the platform's
 * @param cert the client certificate
 * @param key the client certificate's private key
 */
public record Tls(Optional<Secret> ca, Optional<Secret> cert, Optional<Secret> key) {

  /** Nothing but the platform's own trust. */
  public static final Tls NONE = new Tls(Optional.empty(), Optional.empty(), Optional.empty());

  /** Checks that a client certificate and its key come together. */
  public Tls {
    Objects.requireNonNull(ca, "ca");
    if (cert.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("a client certificate needs both cert and key");
    }
  }
}
