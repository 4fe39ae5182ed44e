package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.GrafanaServer;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Tls;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Against a real Grafana, whose address stands in {@code GRAFTER_IT_GRAFANA_URL}; signs in with
 * {@code GRAFANA_TOKEN}, else with {@code GRAFANA_USER} and {@code GRAFANA_PASSWORD}, else as admin
 * with the password admin. It removes what it made.
 */
@EnabledIfEnvironmentVariable(
    named = "GRAFTER_IT_GRAFANA_URL",
    matches = "https?://.+",
    disabledReason = "GRAFTER_IT_GRAFANA_URL names no Grafana")
class GrafanaIT {

  private static final PlanOptions PRUNE = new PlanOptions(true, true, true);

  private final Pusher pusher = pusher();

  private static Pusher pusher() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.putIfAbsent("GRAFANA_PASSWORD", "admin");
    environment.putIfAbsent("TOKEN", "a-secret-of-the-test");
    environment.put("GRAFTER_ALERT_WEBHOOK", "http://127.0.0.1:9/hook");
    Credentials credentials =
        environment.containsKey("GRAFANA_TOKEN")
            ? new Credentials.Token(Secret.env("GRAFANA_TOKEN"))
            : new Credentials.Basic(
                Optional.ofNullable(environment.get("GRAFANA_USER")).orElse("admin"),
                Secret.env("GRAFANA_PASSWORD"));
    String url =
        Optional.ofNullable(environment.get("GRAFTER_IT_GRAFANA_URL")).orElse("http://localhost");
    Site local = Pusher.site("it", url);
    Site site =
        new Site(
            local.name(),
            local.level(),
            new GrafanaServer(URI.create(url), credentials, 1, Tls.NONE),
            local.loki(),
            local.collector(),
            local.alerting());
    return new Pusher(site, environment, PRUNE);
  }

  @BeforeEach
  @AfterEach
  void removeEverything() {
    pusher.push(ResourceSet.of());
  }

  private static void assertGood(Report report) {
    assertThat(report.problem()).isEmpty();
    assertThat(
            report.outcomes().stream()
                .filter(outcome -> !outcome.good())
                .map(outcome -> outcome.change().key() + " " + outcome.message()))
        .isEmpty();
  }

  private static void assertNothingToDo(Plan plan) {
    assertThat(
            plan.changes().stream()
                .filter(change -> !(change instanceof Change.Unchanged))
                .map(change -> change.key() + " " + change.notes() + change.differences()))
        .isEmpty();
  }

  @Test
  void pushThenPlanIsEmpty() {
    assertGood(pusher.push(Samples.all()));
    assertNothingToDo(pusher.plan(Samples.all()));
    assertGood(pusher.push(Samples.allChanged()));
    assertNothingToDo(pusher.plan(Samples.allChanged()));
  }

  @Test
  void aSecondPlanOfTheSameChangeConflicts() {
    assertGood(pusher.push(Samples.all()));
    Plan first = pusher.plan(Samples.allChanged());
    ResourceSet other =
        ResourceSet.of(
            Samples.folder("oak-logs", "Oak logs"),
            Samples.dashboard("oak-explorer", "oak-logs", "Somebody was faster"));
    assertThat(pusher.with(PlanOptions.CAREFUL).push(other).good()).isTrue();

    Report late = pusher.apply(first);

    assertThat(late.outcomes().stream().filter(o -> o.status() == Outcome.Status.CONFLICT))
        .extracting(outcome -> outcome.change().key().id())
        .containsExactly("oak-explorer");
  }

  @Test
  void nestedFoldersMove() {
    ResourceSet nested =
        ResourceSet.of(
            Samples.folder("oak-z", "Top"),
            Samples.folder("oak-b", "Other"),
            Samples.folder("oak-a", "Inner", "oak-z"));
    assertGood(pusher.push(nested));
    ResourceSet moved =
        ResourceSet.of(
            Samples.folder("oak-z", "Top"),
            Samples.folder("oak-b", "Other"),
            Samples.folder("oak-a", "Inner", "oak-b"));

    assertGood(pusher.push(moved));

    assertNothingToDo(pusher.plan(moved));
  }
}
