package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushTest {

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

  @ParameterizedTest
  @EnumSource(Profile.class)
  void pushThenPlanIsEmpty(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);

      Report created = pusher.push(Samples.all());
      assertGood(created);
      assertThat(created.count(Outcome.Status.APPLIED)).isEqualTo(8);
      assertNothingToDo(pusher.plan(Samples.all()));

      Report updated = pusher.push(Samples.allChanged());
      assertGood(updated);
      assertThat(updated.count(Outcome.Status.APPLIED)).isEqualTo(7);
      assertNothingToDo(pusher.plan(Samples.allChanged()));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void ourOwnDefinitionsToo(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      ResourceSet definitions = new GrafterDefinitions().resources(pusher.site());

      assertGood(pusher.push(definitions));
      assertNothingToDo(pusher.plan(definitions));
    }
  }
}
