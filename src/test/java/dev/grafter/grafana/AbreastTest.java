package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.FakeRequest;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.model.Resource;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several requests at a time to one server. */
class AbreastTest {

  private static Pusher pusher(FakeGrafana grafana, int parallel) {
    return Pusher.of(grafana).patiently(Pusher.QUICK.parallel(parallel));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void dashboardsAreWrittenAndReadSeveralAtATimeButNeverMoreThanAllowed(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = pusher(grafana, 4);
      grafana.latency(Duration.ofMillis(4));

      Report report = pusher.push(Samples.dashboards(40));

      assertThat(report.good()).isTrue();
      assertThat(report.outcomes())
          .extracting(outcome -> outcome.change().key())
          .containsExactlyElementsOf(
              Samples.dashboards(40).all().stream().map(Resource::key).toList());
      assertThat(grafana.mostAtATime()).isBetween(2, 4);
      assertThat(pusher.plan(Samples.dashboards(40)).differs()).isFalse();
      assertThat(grafana.mostAtATime()).isLessThanOrEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aServerWithTooMuchToDoGetsLessAndEverythingIsWrittenInTheEnd(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = pusher(grafana, 8);
      pusher.push(Samples.dashboards(1));
      Set<String> refused = ConcurrentHashMap.newKeySet();
      grafana.faults(
          (request, index) ->
              request.isWrite() && refused.add(request.path() + request.body())
                  ? Fault.tooMany(0)
                  : Fault.NONE);

      assertThat(pusher.push(Samples.dashboards(30)).good()).isTrue();

      grafana.faults(Faults.NONE);
      assertThat(pusher.plan(Samples.dashboards(30)).differs()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatFailsIsWhatTheReportSaysAndTheBackupsAreWhole(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = pusher(grafana, 6).with(new PlanOptions(true, true, true));
      pusher.push(Samples.dashboards(20));
      for (int i = 0; i < 20; i++) {
        grafana.edits().dashboard("oak-d" + i, d -> d.with("title", "Theirs"));
      }
      grafana.faults(Faults.on(AbreastTest::isThird, Fault.status(400, "no")));
      List<Resource> kept = Collections.synchronizedList(new ArrayList<>());

      Report report = pusher.apply(pusher.plan(Samples.dashboards(20)), kept::add);

      grafana.faults(Faults.NONE);
      assertThat(report.outcomes().stream().filter(outcome -> !outcome.good()))
          .extracting(Outcome::status, outcome -> outcome.change().key().id())
          .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.Status.FAILED, "oak-d3"));
      assertThat(kept).hasSize(20).allMatch(resource -> resource.title().equals("Theirs"));
      assertThat(pusher.push(Samples.dashboards(20)).good()).isTrue();
    }
  }

  private static boolean isThird(FakeRequest request) {
    return request.isWrite()
        && (request.path().endsWith("oak-d3") || request.body().contains("oak-d3\""));
  }
}
