package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PruneTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private static ResourceSet kept() {
    return ResourceSet.of(
        Samples.folder("oak-logs", "Oak logs"),
        Samples.dashboard("oak-explorer", "oak-logs", "Log explorer"));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void deletesWhatIsOursAndNoLongerDefined(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("theirs", "Theirs", "");
      grafana
          .seeds()
          .dashboard(
              "theirs-d", "theirs", Samples.json("{'title': 'T', 'tags': ['grafter:oak.other']}"));
      grafana
          .seeds()
          .provisionedDatasource("theirs-ds", "T", "loki", "http://x", Samples.json("{}"));
      Snapshot before = grafana.snapshot();
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertThat(pusher.push(Samples.all()).good()).isTrue();

      Plan plan = pusher.plan(kept());

      assertThat(plan.all(Change.Delete.class).map(change -> change.key().id()))
          .containsExactly(
              "oak-logs/oak", "oak", "oak-alerts", "oak-overview", "oak-loki", "oak-secret");
      assertThat(pusher.apply(plan).good()).isTrue();
      assertThat(pusher.plan(kept()).differs()).isFalse();
      Report all = pusher.push(ResourceSet.of());
      assertThat(all.good())
          .as(
              all.outcomes().stream()
                  .filter(o -> !o.good())
                  .map(Outcome::message)
                  .toList()
                  .toString())
          .isTrue();
      Snapshot after = grafana.snapshot();
      assertThat(after.objects().keySet())
          .filteredOn(key -> !key.contains("/template/"))
          .containsExactlyInAnyOrderElementsOf(before.objects().keySet());
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void withoutBeingAskedNothingIsDeleted(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());

      assertThat(pusher.plan(kept()).count(Change.Delete.class)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anotherSitesObjectsInTheSameGrafanaStay(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher.of(grafana).push(Samples.all());

      Plan plan = Pusher.of(grafana).at("other").with(PRUNE).plan(ResourceSet.of());

      assertThat(plan.changes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aFolderInWhichSomethingForeignLiesStays(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      pusher.push(Samples.all());
      grafana.seeds().dashboard("foreign", "oak-logs", Samples.json("{'title': 'Foreign'}"));

      Report report = pusher.push(ResourceSet.of());

      assertThat(report.outcomes().stream().filter(outcome -> !outcome.good()))
          .singleElement()
          .satisfies(
              outcome -> {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.CONFLICT);
                assertThat(outcome.message()).contains("still lies in it");
              });
      assertThat(grafana.snapshot().objects())
          .containsKeys("1/dashboard/foreign", "1/folder/oak-logs");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatSomebodyEditedIsNotDeletedUnlessForced(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      pusher.push(Samples.all());
      grafana.edits().datasource("oak-loki", d -> d.with("url", "http://theirs:3100"));
      grafana.edits().rule("oak-r1", rule -> rule.with("title", "Theirs"));

      Plan plan = pusher.plan(kept());

      assertThat(plan.all(Change.Conflict.class).map(change -> change.key().id()))
          .containsExactlyInAnyOrder("oak-loki", "oak-logs/oak");
      assertThat(pusher.with(new PlanOptions(true, false, true)).plan(kept()).conflicts())
          .isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anEditBetweenPlanAndPruneIsKept(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      pusher.push(Samples.all());
      Plan plan = pusher.plan(ResourceSet.of());
      grafana.edits().dashboard("oak-overview", d -> d.with("title", "Theirs"));
      grafana.edits().datasource("oak-loki", d -> d.with("url", "http://theirs:3100"));
      grafana.edits().rule("oak-r1", rule -> rule.with("title", "Theirs"));

      Report report = pusher.apply(plan);

      assertThat(report.good()).isFalse();
      assertThat(grafana.snapshot().objects())
          .containsKeys(
              "1/dashboard/oak-overview",
              "1/datasource/oak-loki",
              "1/rule/oak-r1",
              "1/folder/oak-logs");
    }
  }
}
