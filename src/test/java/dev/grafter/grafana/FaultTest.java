package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.FakeRequest;
import dev.grafter.fake.FakeResponse;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

  private static boolean writesDashboard(FakeRequest request) {
    return request.isWrite() && request.toString().contains("dashboards");
  }

  /** What goes wrong, what is said, and whether another attempt of ours makes good for it. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault("401", Fault.status(401, "Invalid API key"), "401: Invalid API key. Check the cred"),
        fault("403", Fault.status(403, "No permission"), "403: No permission. Give the service"),
        fault("404", Fault.status(404, "Not found"), "404: Not found. Check the url"),
        fault("409", Fault.status(409, "Conflict"), "409: Conflict. Somebody else"),
        fault("412", Fault.status(412, "changed"), "412: changed. Somebody else"),
        fault("413 of a proxy", Fault.html(413), "413: an HTML page titled \"413\", so likely"),
        fault("422", Fault.status(422, "invalid"), "422: invalid. Correct what it names"),
        fault("429", Fault.tooMany(0), "429: Too many requests. The server asks"),
        fault("500", Fault.status(500, "boom"), "500: boom. Grafana's own log"),
        fault("502", Fault.html(502), "502: an HTML page titled \"502\", so likely a proxy. Gra"),
        fault("503", Fault.status(503, "starting"), "503: starting. Grafana is not ready"),
        fault(
            "redirect", Fault.redirect("https://sso.example/x"), "points to https://sso.example/x"),
        fault("reset", Fault.reset(), "the connection broke"),
        fault(
            "malformed",
            Fault.answer(new FakeResponse(200, Map.of(), "{\"a\": ")),
            "what is no JSON"),
        fault("truncated", Fault.truncated(), "the connection broke"),
        fault("timeout", Fault.slow(Duration.ofSeconds(2)), "no answer in time"));
  }

  private static Arguments fault(String name, Fault fault, String sentence) {
    return Arguments.of(name, fault, sentence);
  }

  /** Impatient only where the fault is that an answer comes late. */
  private static Pusher pusher(FakeGrafana grafana, String fault) {
    Pusher pusher = Pusher.of(grafana);
    return fault.equals("timeout") ? pusher.waiting(Duration.ofSeconds(1)) : pusher;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everyRequestGoesWrong(String name, Fault fault, String sentence) {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Snapshot before = grafana.snapshot();
      grafana.faults(Faults.on(request -> true, fault));

      RemoteException failure =
          catchThrowableOfType(
              RemoteException.class, () -> pusher(grafana, name).push(Samples.all()));

      boolean noGrafana = Set.of("404", "malformed").contains(name);
      assertThat(failure)
          .hasMessageContaining(noGrafana ? "but what answers there is none" : sentence)
          .hasMessageContaining("site \"root\" (" + grafana.url() + ")")
          .hasMessageNotContaining(grafana.adminToken());
      grafana.faults(Faults.NONE);
      assertThat(grafana.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void oneWriteGoesWrongAndTheOthersAreDone(String name, Fault fault, String sentence) {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.dashboards(1));
      Plan plan = pusher.plan(Samples.all());
      grafana.faults(Faults.on(FaultTest::writesDashboard, fault));

      Report report = pusher(grafana, name).apply(plan);

      grafana.faults(Faults.NONE);
      boolean done = Set.of("truncated", "timeout").contains(name);
      assertThat(report.good()).isEqualTo(done);
      Stream<Outcome> bad = report.outcomes().stream().filter(outcome -> !outcome.good());
      assertThat(bad)
          .hasSize(done ? 0 : 2)
          .allSatisfy(
              outcome ->
                  assertThat(outcome.message())
                      .startsWith("Tried to ")
                      .contains("the dashboard \"Log ", sentence));
      assertThat(grafana.snapshot().objects())
          .containsKeys("1/datasource/oak-loki", "1/rule/oak-r1", "1/contact-point/oak-hook");
      assertThat(grafana.snapshot().objects().containsKey("1/dashboard/oak-explorer"))
          .isEqualTo(done);
      assertThat(pusher.push(Samples.all()).good()).isTrue();
      assertThat(pusher.plan(Samples.all()).writes()).isFalse();
    }
  }

  static Stream<Fault> doneAllTheSame() {
    return Stream.of(
        Fault.lostAnswer(),
        Fault.truncated(),
        Fault.malformed(),
        Fault.failsAfterwards(500),
        Fault.duplicate());
  }

  @ParameterizedTest
  @MethodSource("doneAllTheSame")
  void aWriteThatWasDoneAlthoughItsAnswerIsBadCountsAsDone(Fault fault) {
    for (Profile profile : Profile.values()) {
      try (FakeGrafana grafana = FakeGrafana.start(profile)) {
        Pusher pusher = Pusher.of(grafana);
        Plan plan = pusher.plan(Samples.all());
        grafana.faults(
            Faults.on(
                request -> request.isWrite() && !request.toString().contains("templates"), fault));

        Report report = pusher.apply(plan);

        grafana.faults(Faults.NONE);
        if (profile == Profile.GRAFANA_12) { // the lost answer was a refusal of the marks
          pusher.push(Samples.all());
        } else {
          assertThat(
                  report.outcomes().stream()
                      .filter(outcome -> !outcome.good())
                      .map(outcome -> outcome.change().key() + ": " + outcome.message()))
              .as(profile + " " + fault)
              .isEmpty();
        }
        assertThat(pusher.plan(Samples.all()).differs()).as(profile + " " + fault).isFalse();
      }
    }
  }

  @Test
  void aFolderThatFailsTakesWhatLiesInItAlong() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      Plan plan = pusher.plan(Samples.all());
      grafana.faults(
          Faults.on(
              request -> request.isWrite() && request.toString().contains("folders"),
              Fault.status(500, "boom")));

      Report report = pusher.apply(plan);

      assertThat(report.outcomes().stream().filter(o -> o.status() == Outcome.Status.SKIPPED))
          .extracting(outcome -> outcome.change().key().id())
          .containsExactlyInAnyOrder("oak-explorer", "oak-overview", "oak-logs/oak");
      assertThat(grafana.snapshot().objects()).containsKey("1/datasource/oak-loki");
    }
  }

  @Test
  void aKindThatMayNotBeReadLeavesTheOthersToBeDone() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      grafana.faults(
          Faults.on(
              request -> request.toString().contains("contact-points"), Fault.status(403, "no")));

      Plan plan = Pusher.of(grafana).plan(Samples.all());

      List<Change.Conflict> conflicts = plan.all(Change.Conflict.class).toList();
      assertThat(conflicts)
          .extracting(Change.Conflict::reason)
          .containsExactly(Change.Reason.UNREADABLE, Change.Reason.BLOCKED);
      assertThat(plan.count(Change.Create.class)).isEqualTo(6);
    }
  }

  @Test
  void anOldGrafanaAndWhatIsNone() {
    assertRefused(
        "{\"database\":\"ok\",\"version\":\"9.4.0\"}",
        "runs Grafana 9.4.0, which is too old: Grafter works with Grafana 10 and later");
    assertRefused("{\"status\":\"UP\"}", "but what answers there is none");
    assertRefused("<html>hello</html>", "but what answers there is none");
    assertRefused("", "but what answers there is none");
  }

  private static void assertRefused(String health, String sentence) {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      grafana.faults(
          Faults.on(request -> true, Fault.answer(new FakeResponse(200, Map.of(), health))));

      RemoteException failure =
          catchThrowableOfType(RemoteException.class, () -> Pusher.of(grafana).plan(Samples.all()));

      assertThat(failure).hasMessageContaining(sentence).hasMessageContaining(grafana.url());
      assertThat(grafana.log().writes()).isEmpty();
    }
  }
}
