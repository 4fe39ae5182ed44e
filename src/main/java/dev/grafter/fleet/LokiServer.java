package dev.grafter.fleet;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Loki of a site.
 *
 * @param url its address as the site's Grafana sees it
 * @param version the release, as {@code major.minor}
 * @param tenant the tenant when Loki runs with several, sent as {@code X-Scope-OrgID}
 * @param externalUrl its address as other sites and this program reach it
 * @param credentials how we sign in there
 */
public record LokiServer(
    URI url,
    String version,
    Optional<String> tenant,
    Optional<URI> externalUrl,
    Credentials credentials) {

  /** The release that is assumed when the inventory names none. */
  public static final String DEFAULT_VERSION = "3.4";

  private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+");
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9!._*'()-]{1,150}");

  /** Checks each part. */
  public LokiServer {
    url = HttpUrl.checked(url);
    externalUrl = externalUrl.map(HttpUrl::checked);
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(credentials, "credentials");
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "version must be written \"major.minor\" in quotes, such as \"3.4\"");
    }
    tenant = tenant.map(LokiServer::checkedTenant);
  }

  /** A Loki that asks nobody who he is. */
  public LokiServer(URI url, String version, Optional<String> tenant, Optional<URI> externalUrl) {
    this(url, version, tenant, externalUrl, new Credentials.None());
  }

  /** This Loki in another release. */
  public LokiServer release(String other) {
    return new LokiServer(url, other, tenant, externalUrl, credentials);
  }

  /** The tenant, when it is one. */
  static String checkedTenant(String tenant) {
    if (!TENANT.matcher(tenant).matches() || tenant.matches("\\.\\.?")) {
      throw new IllegalArgumentException(
          "tenant holds only letters, digits and !._*'()- and at most 150 of them");
    }
    return tenant;
  }

  /** The Loki of a level in its own network. */
  public static LokiServer of(Level level) {
    return new LokiServer(
        URI.create(level.lokiUrl()), DEFAULT_VERSION, Optional.empty(), Optional.empty());
  }
}
