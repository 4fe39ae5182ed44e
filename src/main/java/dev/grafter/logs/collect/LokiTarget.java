package dev.grafter.logs.collect;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a collector sends lines.
 *
 * @param url Loki's address as the collector sees it, without a path
 * @param tenant the tenant, where Loki runs with several
 */
public record LokiTarget(URI url, Optional<String> tenant) {

  /** The header that names a tenant. */
  public static final String TENANT_HEADER = "X-Scope-OrgID";

  /** Checks that both are given. */
  public LokiTarget {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(tenant, "tenant");
  }

  /** The address of Loki's own push API. */
  public String push() {
    return below("/loki/api/v1/push");
  }

  /** The address that OTLP exporters add {@code /v1/logs} to; Loki 3.0 and later. */
  public String otlp() {
    return below("/otlp");
  }

  private String below(String path) {
    return url.toString().replaceAll("/+$", "") + path;
  }
}
