package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Json;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanFile;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A changed secret is seen by a keyed digest of it, or written again when asked. */
class SecretsTest {

  private static final String KEY = "a key of digests, long enough";
  private static final PlanOptions ROTATE = PlanOptions.CAREFUL.rotating(true);

  private static ResourceSet secrets() {
    return ResourceSet.of(
        new Resource.Datasource(
            "oak-secret",
            "Oak secret",
            Samples.json("{'type': 'loki', 'access': 'proxy', 'url': 'http://loki:3100'}"),
            Map.of("basicAuthPassword", Secret.env("PASSWORD"))),
        Samples.contactPoint("POST"));
  }

  private static Pusher pusher(FakeGrafana grafana) {
    return Pusher.of(grafana).knowing("PASSWORD", "first-canary");
  }

  private static void assertGood(Report report) {
    assertThat(report.problem()).isEmpty();
    assertThat(report.outcomes()).allMatch(outcome -> outcome.good());
  }

  private static List<String> notes(Plan plan) {
    return plan.all(Change.Update.class)
        .map(update -> update.key().id() + ": " + update.notes().get(0))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aChangedSecretIsSeenAndWritten(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = pusher(grafana).knowing("SECRETS_KEY", KEY);
      assertGood(pusher.push(secrets()));
      assertThat(pusher.plan(secrets()).differs()).isFalse();
      assertThat(pusher.plan(secrets()).notes()).isEmpty();

      Pusher later = pusher.knowing("PASSWORD", "second-canary");
      Plan plan = later.plan(secrets());

      assertThat(notes(plan))
          .containsExactly(
              "oak-secret: A secret of it has another value than the one that was pushed.");
      assertThat(Json.write(PlanFile.write(List.of(plan)))).doesNotContain("canary");
      assertGood(later.apply(plan));
      assertThat(grafana.secret("oak-secret", "basicAuthPassword")).contains("second-canary");
      assertThat(later.plan(secrets()).differs()).isFalse();
      assertThat(later.plan(secrets()).notes()).isEmpty();
      Pusher hook = later.knowing("GRAFTER_ALERT_WEBHOOK", "http://hooks.example/other");
      assertThat(notes(hook.plan(secrets())))
          .containsExactly(
              "oak-alerts: A secret of it has another value than the one that was pushed.");
      assertGood(hook.push(secrets()));
      assertThat(hook.plan(secrets()).differs()).isFalse();
      assertThat(grafana.snapshot().objects().toString()).doesNotContain("first-canary");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void withoutAKeyThePlanSaysThatItSeesNothing(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = pusher(grafana);
      assertGood(pusher.push(secrets()));
      Pusher later = pusher.knowing("PASSWORD", "second-canary");

      Plan plan = later.plan(secrets());

      assertThat(plan.differs()).isFalse();
      assertThat(plan.notes())
          .singleElement()
          .asString()
          .contains("not seen without secretsKey", "--rotate-secrets");
      Plan rotation = later.with(ROTATE).plan(secrets());
      assertThat(notes(rotation))
          .containsExactly(
              "oak-secret: Its secrets are written again, as was asked.",
              "oak-alerts: Its secrets are written again, as was asked.");
      assertGood(later.apply(rotation));
      assertThat(grafana.secret("oak-secret", "basicAuthPassword")).contains("second-canary");
      assertThat(later.plan(secrets()).differs()).isFalse();
    }
  }

  @Test
  void aKeyThatComesLaterOrChangesWritesOnce() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      assertGood(pusher(grafana).push(secrets()));
      Pusher pusher = pusher(grafana).knowing("SECRETS_KEY", KEY);

      assertThat(notes(pusher.plan(secrets())))
          .hasSize(2)
          .allMatch(note -> note.contains("Nothing shows which secrets were pushed"));
      assertGood(pusher.push(secrets()));
      assertThat(pusher.plan(secrets()).differs()).isFalse();
      assertThat(pusher.knowing("SECRETS_KEY", KEY + "!").plan(secrets()).differs()).isTrue();
    }
  }

  @Test
  void aSavedPlanOfSecretsAppliedTwiceHasNothingToDo() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = pusher(grafana).knowing("SECRETS_KEY", KEY);
      assertGood(pusher.push(secrets()));
      Pusher later = pusher.knowing("PASSWORD", "second-canary");
      Plan saved =
          PlanFile.read(
                  Json.parse(
                      Json.write(PlanFile.write(List.of(later.plan(secrets())))), "plan.json"))
              .get(0);

      assertGood(later.apply(saved.refreshed(later.open().reader())));

      assertThat(grafana.secret("oak-secret", "basicAuthPassword")).contains("second-canary");
      assertThat(saved.refreshed(later.open().reader()).writes()).isFalse();
    }
  }

  @Test
  void aLostAnswerIsNotTakenForAWrittenSecret() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = pusher(grafana).knowing("SECRETS_KEY", KEY);
      assertGood(pusher.push(secrets()));
      Pusher later = pusher.knowing("PASSWORD", "second-canary");
      Plan plan = later.plan(secrets());
      grafana.faults(
          Faults.first(
              1,
              request -> request.isWrite() && request.path().contains("datasources"),
              Fault.reset()));

      assertThat(later.apply(plan).good()).isFalse();
      grafana.faults(Faults.NONE);

      assertThat(notes(later.plan(secrets()))).hasSize(1);
      assertGood(later.push(secrets()));
      assertThat(grafana.secret("oak-secret", "basicAuthPassword")).contains("second-canary");
      assertThat(later.plan(secrets()).differs()).isFalse();
    }
  }

  @Test
  void aForeignDatasourceThatIsEqualGetsNoSecrets() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      assertGood(pusher(grafana).push(secrets()));

      Plan plan =
          pusher(grafana).at("other").knowing("SECRETS_KEY", KEY).with(ROTATE).plan(secrets());

      assertThat(plan.all(Change.Update.class).map(change -> change.key().id()))
          .doesNotContain("oak-secret", "oak-alerts");
    }
  }

  @Test
  void aShortKeyIsRefusedAndAMissingOneSaid() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      assertThatThrownBy(() -> pusher(grafana).knowing("SECRETS_KEY", "short").push(secrets()))
          .isInstanceOf(RemoteException.class)
          .hasMessageContaining("too short")
          .hasMessageNotContaining("\"short\"");
      assertThat(pusher(grafana).knowing("SECRETS_KEY", "").plan(secrets()).notes())
          .singleElement()
          .asString()
          .startsWith("A changed secret is not seen: site \"root\" needs env:SECRETS_KEY");
    }
  }
}
