package dev.grafter.grafana;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Collector;
import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.GrafanaServer;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiServer;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Tls;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpClient;
import dev.grafter.http.Timing;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Applier;
import dev.grafter.sync.Keeper;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Planner;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.Puller;
import dev.grafter.sync.Report;
import dev.grafter.wire.Mark;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Interceptor;

/**
 * Plans and pushes to a fake as the program does, a fresh client each time.
 *
 * @param site the site
 * @param environment the environment variables
 * @param options what plans may decide
 * @param timing how long clients wait
 */
record Pusher(
    Site site,
    Map<String, String> environment,
    PlanOptions options,
    Timing timing,
    Optional<Interceptor> server) {

  static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          2,
          Duration.ofMillis(1),
          Duration.ofMillis(1500));

  Pusher(Site site, Map<String, String> environment, PlanOptions options) {
    this(site, environment, options, QUICK, Optional.empty());
  }

  /** Reaches the server in this process, without sockets. */
  Pusher through(Interceptor transport) {
    return new Pusher(site, environment, options, timing, Optional.of(transport));
  }

  Pusher patiently(Timing other) {
    return new Pusher(site, environment, options, other, server);
  }

  /** Waits no longer than that for an answer. */
  Pusher waiting(Duration answer) {
    return patiently(
        new Timing(
            QUICK.connect(), answer, QUICK.whole(), 1, QUICK.firstDelay(), QUICK.longestDelay()));
  }

  static Pusher of(FakeGrafana grafana) {
    return of(grafana.url(), grafana.adminToken());
  }

  static Pusher of(String url, String token) {
    return new Pusher(
        site("root", url),
        Map.of(
            "TOKEN", token,
            "GRAFTER_ALERT_WEBHOOK", "http://hooks.example/canary-address",
            "GRAFTER_ALERT_WEBHOOK_URL", "http://hooks.example/on-call"),
        PlanOptions.CAREFUL);
  }

  static Site site(String name, String url) {
    return new Site(
        name,
        Level.ROOT,
        new GrafanaServer(URI.create(url), new Credentials.Token(Secret.env("TOKEN")), 1, Tls.NONE),
        LokiServer.of(Level.ROOT),
        Collector.ALLOY,
        AlertEngine.GRAFANA);
  }

  Pusher with(PlanOptions other) {
    return new Pusher(site, environment, other, timing, server);
  }

  Pusher at(String name) {
    return new Pusher(
        site(name, site.grafana().url().toString()), environment, options, timing, server);
  }

  /** With another value of a variable; {@code SECRETS_KEY} is the key of digests of secrets. */
  Pusher knowing(String variable, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(variable, value);
    return new Pusher(site, more, options, timing, server);
  }

  private Optional<Secret> secretsKey() {
    return environment.containsKey("SECRETS_KEY")
        ? Optional.of(Secret.env("SECRETS_KEY"))
        : Optional.empty();
  }

  Mark mark() {
    return new Mark("oak", site.name());
  }

  Grafana open() {
    return Grafana.open(client(), site, mark(), secretsKey(), false);
  }

  private HttpClient client() {
    Endpoint endpoint = Endpoint.grafana(site);
    return server
        .map(transport -> new HttpClient(endpoint, environment::get, timing, transport))
        .orElseGet(() -> new HttpClient(endpoint, environment::get, timing));
  }

  private GrafanaReader reader() {
    return Grafana.reader(client(), site, mark(), secretsKey());
  }

  Plan plan(ResourceSet desired) {
    return new Planner(mark(), site.grafana().url().toString(), reader(), options).plan(desired);
  }

  Pulled pull(ResourceSet model) {
    return new Puller(mark(), reader()).pull(model);
  }

  Report push(ResourceSet desired) {
    return apply(plan(desired));
  }

  Report apply(Plan plan) {
    return apply(plan, Keeper.NOTHING);
  }

  Report apply(Plan plan, Keeper keeper) {
    Grafana grafana = open();
    return new Applier(grafana.reader(), grafana.writer(), keeper, change -> {}).apply(plan);
  }
}
