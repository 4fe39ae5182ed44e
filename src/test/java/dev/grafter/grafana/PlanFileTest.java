package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanFile;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import dev.grafter.wire.ResourceForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanFileTest {

  private static Plan saved(Plan plan) {
    String text = Json.pretty(PlanFile.write(List.of(plan)));
    return PlanFile.read(Json.parse(text, "plan.json")).get(0);
  }

  private static Report apply(Pusher pusher, Plan plan) {
    return pusher.apply(plan.refreshed(pusher.open().reader()));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aSavedPlanDoesWhatThePlanSaidAndTwiceDoesNothing(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(new PlanOptions(false, false, true));
      assertThat(apply(pusher, saved(pusher.plan(Samples.all()))).good()).isTrue();
      Plan update = saved(pusher.plan(Samples.allChanged()));
      assertThat(apply(pusher, update).count(Outcome.Status.APPLIED)).isEqualTo(7);
      assertThat(pusher.plan(Samples.allChanged()).differs()).isFalse();
      Snapshot before = grafana.snapshot();

      Report again = apply(pusher, update);

      assertThat(again.count(Outcome.Status.UNCHANGED)).isEqualTo(8);
      assertThat(grafana.snapshot()).isEqualTo(before);
      assertThat(apply(pusher, saved(pusher.plan(ResourceSet.of()))).good()).isTrue();
      assertThat(grafana.snapshot().objects())
          .doesNotContainKeys("1/folder/oak-logs", "1/rule/oak-r1");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatMovedSinceThePlanIsAConflict(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      Plan plan = saved(pusher.plan(Samples.allChanged()));
      grafana.edits().dashboard("oak-explorer", d -> d.with("title", "Theirs"));
      grafana.edits().datasource("oak-loki", d -> d.with("url", "http://theirs:3100"));
      grafana.edits().rule("oak-r1", rule -> rule.with("title", "Theirs"));

      Report report = apply(pusher, plan);

      assertThat(report.outcomes().stream().filter(outcome -> !outcome.good()))
          .allMatch(outcome -> outcome.status() == Outcome.Status.CONFLICT)
          .extracting(outcome -> outcome.change().key().id())
          .containsExactlyInAnyOrder("oak-explorer", "oak-loki", "oak-logs/oak");
    }
  }

  @Test
  void thePlanHoldsNoSecret() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());

      for (ResourceSet desired : List.of(Samples.allChanged(), ResourceSet.of())) {
        Plan plan = pusher.with(new PlanOptions(true, true, true)).plan(desired);
        String text = Json.pretty(PlanFile.write(List.of(plan)));
        assertThat(text)
            .contains("oak-alerts")
            .doesNotContain("canary-address", grafana.adminToken());
      }
    }
  }

  @Test
  void everyDefinitionCanBeReadBack() {
    Samples.allChanged()
        .all()
        .forEach(
            resource ->
                assertThat(ResourceForm.read(ResourceForm.write(resource))).isEqualTo(resource));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\": 2, \"plans\": []}",
        "{\"version\": 1, \"plans\": [], \"more\": 1}",
        "{\"version\": 1, \"plans\": [{\"owner\": \"a\"}]}",
        "{\"version\": 1, \"plans\": [{\"owner\": \"a\", \"site\": \"b\", \"server\": \"c\","
            + " \"changes\": [{\"kind\": \"moon\"}]}]}"
      })
  void aFileOfAnotherFormIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> PlanFile.read(Json.parse(text, "plan.json")))
        .isInstanceOf(CodecException.class)
        .hasMessageStartingWith("plan.json:1");
  }
}
