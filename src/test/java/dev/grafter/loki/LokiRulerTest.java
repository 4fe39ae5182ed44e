package dev.grafter.loki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.FakeLoki;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Collector;
import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.GrafanaServer;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.LokiServer;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.fleet.Tls;
import dev.grafter.grafana.Grafana;
import dev.grafter.http.Timing;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Applier;
import dev.grafter.sync.Change;
import dev.grafter.sync.Keeper;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Planner;
import dev.grafter.sync.RemoteState;
import dev.grafter.sync.Report;
import dev.grafter.sync.WithRuler;
import dev.grafter.sync.WithRulerWriter;
import dev.grafter.wire.Mark;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of Loki's ruler through its rules API, beside a Grafana that keeps the ledger. */
class LokiRulerTest {

  private static final Timing QUICK =
      new Timing(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          2,
          Duration.ofMillis(1),
          Duration.ofMillis(1500));
  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);
  private static final PlanOptions FORCE = new PlanOptions(true, false, false);

  private final FakeGrafana grafana = FakeGrafana.start();

  @AfterEach
  void stop() {
    grafana.close();
  }

  private static Resource.RulerGroup group(String name, int threshold) {
    return new Resource.RulerGroup("oak-alerts", name, content(name, threshold));
  }

  private static Node.Obj content(String name, int threshold) {
    return Json.parse(
            """
            {"name": "%s", "interval": "90s", "rules": [{"alert": "A", "for": "90s",
             "keep_firing_for": "5m", "expr": "sum(rate({a=\\"b\\"}[5m])) > %d", "labels": {"s": "x"}},
             {"record": "a:rate", "expr": "sum(rate({a=\\"b\\"}[5m]))"}]}
            """
                .formatted(name, threshold),
            "test")
        .asObject()
        .orElseThrow();
  }

  private Site site(FakeLoki loki, Optional<String> tenant) {
    return new Site(
        "root",
        Level.ROOT,
        new GrafanaServer(
            URI.create(grafana.url()), new Credentials.Token(Secret.env("TOKEN")), 1, Tls.NONE),
        new LokiServer(
            URI.create("http://loki:3100"), "3.4", tenant, Optional.of(URI.create(loki.url()))),
        Collector.ALLOY,
        AlertEngine.RULER);
  }

  private String variable(String name) {
    return Map.of("TOKEN", grafana.adminToken()).get(name);
  }

  private Plan plan(Site site, PlanOptions options, Resource... desired) {
    Mark mark = new Mark("oak", "root");
    RemoteState state =
        new WithRuler(
            Grafana.reader(site, mark, this::variable, QUICK),
            LokiRuler.of(site, this::variable, QUICK).orElseThrow().reader());
    return new Planner(mark, "s", state, options).plan(ResourceSet.of(desired));
  }

  private Report apply(Site site, Plan plan) {
    Grafana open = Grafana.open(site, new Mark("oak", "root"), this::variable, QUICK, false);
    LokiRuler ruler = LokiRuler.of(site, this::variable, QUICK).orElseThrow();
    return new Applier(
            new WithRuler(open.reader(), ruler.reader()),
            new WithRulerWriter(open.writer(), ruler.writer()),
            Keeper.NOTHING,
            change -> {})
        .apply(plan);
  }

  private void push(Site site, PlanOptions options, Resource... desired) {
    Report report = apply(site, plan(site, options, desired));
    assertThat(report.problem()).isEmpty();
    assertThat(report.outcomes().stream().filter(o -> !o.good()).map(Outcome::message)).isEmpty();
  }

  @Test
  void pushThenPlanIsEmptyAndOthersStay() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.OBJECTS)) {
      loki.put("theirs", content("theirs", 1));
      Site site = site(loki, Optional.empty());

      push(site, PRUNE, group("errors", 1), group("silence", 2));
      assertThat(plan(site, PRUNE, group("errors", 1), group("silence", 2)).differs()).isFalse();
      push(site, PRUNE, group("errors", 3), group("silence", 2));
      assertThat(plan(site, PRUNE, group("errors", 3), group("silence", 2)).differs()).isFalse();
      push(site, PRUNE, group("errors", 3));
      assertThat(loki.groups()).containsExactly("oak-alerts/errors", "theirs/theirs");
      push(site, PRUNE);

      assertThat(loki.groups()).containsExactly("theirs/theirs");
    }
  }

  @Test
  void whatSomebodyElseChangedIsLeftAloneUnlessForced() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.OBJECTS)) {
      Site site = site(loki, Optional.empty());
      push(site, PRUNE, group("errors", 1));
      loki.edit("oak-alerts", "errors", one -> one.with("interval", "5m"));

      assertThat(plan(site, PRUNE, group("errors", 1)).all(Change.Conflict.class))
          .singleElement()
          .satisfies(c -> assertThat(c.reason()).isEqualTo(Change.Reason.EDITED));
      assertThat(plan(site, PRUNE).all(Change.Conflict.class)).hasSize(1);
      Plan forced = plan(site, FORCE, group("errors", 1));
      loki.edit("oak-alerts", "errors", one -> one.with("interval", "7m"));
      assertThat(apply(site, forced).count(Outcome.Status.CONFLICT)).isEqualTo(1);
      push(site, FORCE, group("errors", 1));
    }
  }

  @Test
  void aGroupOfOthersOfTheSameNameIsForeign() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.OBJECTS)) {
      loki.put("oak-alerts", content("errors", 7));

      assertThat(
              plan(site(loki, Optional.empty()), PRUNE, group("errors", 1))
                  .all(Change.Conflict.class))
          .singleElement()
          .satisfies(c -> assertThat(c.reason()).isEqualTo(Change.Reason.FOREIGN));
    }
  }

  @Test
  void rulesFromFilesAreToldApartAndSaidClearly() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.FILES)) {
      Site site = site(loki, Optional.empty());
      PlanOptions bold = new PlanOptions(true, true, true);

      assertThat(plan(site, bold, group("errors", 1)).all(Change.Conflict.class))
          .singleElement()
          .satisfies(
              conflict -> {
                assertThat(conflict.reason()).isEqualTo(Change.Reason.MANAGED);
                assertThat(conflict.sentence())
                    .isEqualTo(
                        "It is not as defined, and Loki reads its rules from files (ruler storage"
                            + " local): mount what grafter render --tree writes, or let the ruler"
                            + " keep its rules in an object store.");
              });
      loki.put("rules.yml", content("errors", 1));
      assertThat(plan(site, bold, group("errors", 1)).differs()).isFalse();
      apply(site, plan(site, bold, group("errors", 2)));
      assertThat(loki.writes()).isEmpty();
    }
  }

  @Test
  void theTenantIsNamedInEveryRequest() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.OBJECTS, "oak")) {
      push(site(loki, Optional.of("oak")), PRUNE, group("errors", 1));

      assertThat(loki.groups()).containsExactly("oak-alerts/errors");
      assertThat(
              plan(site(loki, Optional.empty()), PRUNE, group("errors", 1), folder())
                  .all(Change.Conflict.class))
          .singleElement()
          .satisfies(c -> assertThat(c.reason()).isEqualTo(Change.Reason.UNREADABLE));
    }
  }

  private static Resource folder() {
    return new Resource.Folder("oak", "Oak", Optional.empty());
  }

  @Test
  void aLokiWithoutTheApiOrWithoutAnAnswerDoesNotKeepGrafanaFromBeingPlanned() {
    FakeLoki gone = FakeLoki.start(FakeLoki.Store.OBJECTS);
    gone.close();
    try (FakeLoki off = FakeLoki.start(FakeLoki.Store.OFF)) {
      for (FakeLoki loki : List.of(off, gone)) {
        Plan plan = plan(site(loki, Optional.empty()), PRUNE, folder(), group("errors", 1));

        assertThat(plan.count(Change.Create.class)).isEqualTo(1);
        assertThat(plan.all(Change.Conflict.class))
            .singleElement()
            .satisfies(c -> assertThat(c.reason()).isEqualTo(Change.Reason.UNREADABLE));
      }
      assertThat(
              plan(site(off, Optional.empty()), PRUNE, folder(), group("errors", 1))
                  .all(Change.Conflict.class)
                  .findFirst()
                  .orElseThrow()
                  .sentence())
          .contains("has no rules API", "ruler.enable_api");
    }
  }

  @Test
  void aSlashIsRefusedBeforeAnythingIsWritten() {
    try (FakeLoki loki = FakeLoki.start(FakeLoki.Store.OBJECTS)) {
      Site site = site(loki, Optional.empty());
      Plan plan = plan(site, PRUNE, group("a/b", 1));

      assertThatThrownBy(() -> apply(site, plan)).hasMessageContaining("has a slash");
      assertThat(loki.writes()).isEmpty();
    }
  }

  @Test
  void withoutAnAddressThePlanSaysThatFilesAreLeft() {
    Site site =
        new Site(
            "root",
            Level.ROOT,
            new GrafanaServer(
                URI.create(grafana.url()), new Credentials.Token(Secret.env("TOKEN")), 1, Tls.NONE),
            LokiServer.of(Level.ROOT),
            Collector.ALLOY,
            AlertEngine.RULER);

    assertThat(LokiRuler.of(site, this::variable, QUICK)).isEmpty();
    Plan plan =
        new Planner(
                new Mark("oak", "root"),
                "s",
                Grafana.reader(site, new Mark("oak", "root"), this::variable, QUICK),
                PRUNE)
            .plan(ResourceSet.of(group("errors", 1)));
    assertThat(plan.changes()).isEmpty();
    assertThat(plan.notes()).singleElement().asString().contains("loki.externalUrl");
  }
}
