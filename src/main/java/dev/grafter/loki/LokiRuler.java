package dev.grafter.loki;

import dev.grafter.fleet.Site;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpClient;
import dev.grafter.http.Timing;
import dev.grafter.sync.RulerState;
import dev.grafter.sync.RulerWriter;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way to the ruler of a site's Loki.
 *
 * @param reader the side that reads
 * @param writer the side that writes
 */
public record LokiRuler(RulerState reader, RulerWriter writer) {

  /**
   * Connects; nothing is sent yet.
   *
   * @param site the site
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   * @return empty when the inventory does not say how Loki is reached from here
   */
  public static Optional<LokiRuler> of(
      Site site, UnaryOperator<String> environment, Timing timing) {
    return Endpoint.loki(site)
        .map(endpoint -> open(new HttpClient(endpoint, environment, timing), site));
  }

  private static LokiRuler open(HttpClient http, Site site) {
    Tenant tenant = new Tenant(site.loki().tenant());
    RulerReader reader = new RulerReader(http, tenant, http.endpoint().words());
    return new LokiRuler(reader, new GroupWriter(http, tenant, reader));
  }
}
