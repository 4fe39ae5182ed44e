package dev.grafter.grafana;

import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpReader;
import dev.grafter.http.Timing;
import dev.grafter.sync.RemoteException;
import dev.grafter.wire.Mark;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way to the Grafana of a site. {@link #reader} gives what a plan needs, which cannot write;
 * {@link #open} gives both sides.
 *
 * @param reader the side that reads
 * @param writer the side that writes
 */
public record Grafana(GrafanaReader reader, GrafanaWriter writer) {

  /**
   * Connects for reading.
   *
   * @param site the site
   * @param mark whose objects
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   * @throws RemoteException when no Grafana of a supported release answers
   */
  public static GrafanaReader reader(
      Site site, Mark mark, UnaryOperator<String> environment, Timing timing) {
    return reader(site, mark, Optional.empty(), environment, timing);
  }

  /**
   * As {@link #reader(Site, Mark, UnaryOperator, Timing)}, seeing changed secrets.
   *
   * @param secretsKey the key of digests of secrets, if there is one
   */
  public static GrafanaReader reader(
      Site site,
      Mark mark,
      Optional<Secret> secretsKey,
      UnaryOperator<String> environment,
      Timing timing) {
    return reader(
        new HttpClient(Endpoint.grafana(site), environment, timing), site, mark, secretsKey);
  }

  /**
   * Connects for reading through a client.
   *
   * @throws RemoteException when no Grafana of a supported release answers
   */
  static GrafanaReader reader(HttpClient http, Site site, Mark mark, Optional<Secret> secretsKey) {
    return new GrafanaReader(http, mark, probe(http, site), secretsKey);
  }

  static Lanes probe(HttpReader http, Site site) {
    return Translate.failures(
        () -> Lanes.probe(http, Endpoint.grafana(site).words(), site.grafana().org()));
  }

  /**
   * Connects for reading and writing.
   *
   * @param editable whether alert rules and contact points may then be edited in the user interface
   * @throws RemoteException when no Grafana of a supported release answers
   */
  public static Grafana open(
      Site site, Mark mark, UnaryOperator<String> environment, Timing timing, boolean editable) {
    return open(site, mark, Optional.empty(), environment, timing, editable);
  }

  /**
   * As {@link #open(Site, Mark, UnaryOperator, Timing, boolean)}, remembering what secrets were
   * pushed.
   *
   * @param secretsKey the key of digests of secrets, if there is one
   */
  public static Grafana open(
      Site site,
      Mark mark,
      Optional<Secret> secretsKey,
      UnaryOperator<String> environment,
      Timing timing,
      boolean editable) {
    return open(
        new HttpClient(Endpoint.grafana(site), environment, timing),
        site,
        mark,
        secretsKey,
        editable);
  }

  /**
   * Connects for reading and writing through a client.
   *
   * @throws RemoteException when no Grafana of a supported release answers
   */
  static Grafana open(
      HttpClient http, Site site, Mark mark, Optional<Secret> secretsKey, boolean editable) {
    Lanes lanes = probe(http, site);
    return new Grafana(
        new GrafanaReader(http, mark, lanes, secretsKey),
        new GrafanaWriter(http, mark, lanes, editable));
  }
}
