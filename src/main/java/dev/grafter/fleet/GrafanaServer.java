package dev.grafter.fleet;

import java.net.URI;
import java.util.Objects;

/**
 * The Grafana of a site.
 *
 * @param url its address, with a path when it is served below one; no trailing slash
 * @param credentials how we sign in
 * @param org the organisation's id, 1 unless given
 * @param tls trust and client certificate
 */
public record GrafanaServer(URI url, Credentials credentials, long org, Tls tls) {

  /** Checks the address. */
  public GrafanaServer {
    url = HttpUrl.checked(url);
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(tls, "tls");
    if (org < 1) {
      throw new IllegalArgumentException("org is a number from 1 on");
    }
  }

  /** A Grafana at an address, with the credentials of the environment and organisation 1. */
  public static GrafanaServer at(String url) {
    return new GrafanaServer(URI.create(url), new Credentials.FromEnvironment(), 1, Tls.NONE);
  }
}
