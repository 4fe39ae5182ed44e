package dev.grafter.model.datasource;

import dev.grafter.fleet.Secret;
import java.util.Objects;
import java.util.Optional;

/**
 * What Grafana presents and trusts over TLS.
 *
 * @param ca PEM text of the authorities; empty for the platform's
 * @param cert PEM text of the client certificate
 * @param key PEM text of its key
 * @param serverName the name that the server must show; empty for that of the address
 * @param skipVerify whether nothing is checked; for tests only
 */
public record DatasourceTls(
    Optional<Secret> ca,
    Optional<Secret> cert,
    Optional<Secret> key,
    Optional<String> serverName,
    boolean skipVerify) {
  /** The platform's trust and no client certificate. */
  public static final DatasourceTls NONE =
      new DatasourceTls(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Checks that certificate and key come together, and that checks are not both made and not. */
  public DatasourceTls {
    Objects.requireNonNull(serverName, "serverName");
    if (cert.isPresent() != key.isPresent()) {
      throw new IllegalArgumentException("a client certificate needs both cert and key");
    }
    if (skipVerify && ca.isPresent()) {
      throw new IllegalArgumentException(
          "a certificate authority is given but nothing is verified: leave one of them out");
    }
  }
}
