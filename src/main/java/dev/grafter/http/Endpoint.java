package dev.grafter.http;

import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Tls;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server and how we sign in there.
 *
 * @param site the name of its site, for messages
 * @param url its address, without a trailing slash
 * @param credentials references
 * @param org the organisation that is asked for, if any
 * @param tls trust and client certificate
 */
public record Endpoint(String site, URI url, Credentials credentials, OptionalLong org, Tls tls) {

  /** Checks that all is given. */
  public Endpoint {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(org, "org");
    Objects.requireNonNull(tls, "tls");
  }

  /** The Grafana of a site. */
  public static Endpoint grafana(Site site) {
    return new Endpoint(
        site.name(),
        site.grafana().url(),
        site.grafana().credentials(),
        OptionalLong.of(site.grafana().org()),
        site.grafana().tls());
  }

  /** The Loki of a site, as we reach it; empty when the inventory does not say how. */
  public static Optional<Endpoint> loki(Site site) {
    return site.loki()
        .externalUrl()
        .map(
            url ->
                new Endpoint(
                    site.name(),
                    url,
                    site.loki().credentials(),
                    OptionalLong.empty(),
                    new Tls(site.grafana().tls().ca(), Optional.empty(), Optional.empty())));
  }

  /** The server in sentences, such as {@code site "root" (http://localhost:3000)}. */
  public String words() {
    return whose() + " (" + url + ")";
  }

  String whose() {
    return "site \"" + site + "\"";
  }
}
