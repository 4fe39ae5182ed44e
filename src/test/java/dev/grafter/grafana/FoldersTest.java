package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders in folders: made, turned around, moved and pruned with what lies in them. */
class FoldersTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private static void assertGood(Report report) {
    assertThat(
            report.outcomes().stream()
                .filter(outcome -> !outcome.good())
                .map(outcome -> outcome.change().key() + " " + outcome.message()))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Profile.class, names = "GRAFANA_10", mode = EnumSource.Mode.EXCLUDE)
  void foldersMoveAndTurnAround(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      ResourceSet nested =
          ResourceSet.of(
              Samples.folder("oak-a", "A"),
              Samples.folder("oak-b", "B", "oak-a"),
              Samples.folder("oak-c", "C", "oak-b"),
              Samples.dashboard("oak-d", "oak-c", "D"),
              Samples.rules("oak-b", "g", Samples.rule("oak-r", "R", 1)));
      ResourceSet turned =
          ResourceSet.of(
              Samples.folder("oak-b", "B, too"),
              Samples.folder("oak-a", "A", "oak-b"),
              Samples.folder("oak-c", "C"),
              Samples.dashboard("oak-d", "oak-a", "D"),
              Samples.rules("oak-c", "g", Samples.rule("oak-r", "R", 1)));

      assertGood(pusher.push(nested));
      assertThat(pusher.plan(nested).differs()).isFalse();
      assertGood(pusher.push(turned));
      assertThat(pusher.plan(turned).differs()).isFalse();
      Plan gone = pusher.plan(ResourceSet.of());
      assertThat(gone.conflicts()).isFalse();
      assertGood(pusher.apply(gone));

      assertThat(grafana.snapshot().objects().keySet())
          .noneMatch(key -> key.contains("oak-") && !key.contains("template"));
    }
  }

  @Test
  void aGrafanaThatDoesNotNestFoldersIsToldOf() {
    try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_10)) {
      Report report =
          Pusher.of(grafana)
              .push(
                  ResourceSet.of(
                      Samples.folder("oak-a", "A"), Samples.folder("oak-b", "B", "oak-a")));

      assertThat(report.outcomes().stream().filter(outcome -> !outcome.good()))
          .singleElement()
          .satisfies(
              outcome -> {
                assertThat(outcome.change().key().id()).isEqualTo("oak-b");
                assertThat(outcome.message()).contains("feature toggle nestedFolders");
              });
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aFolderThatGotAnotherTitleSinceThePlanStays(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertGood(pusher.push(ResourceSet.of(Samples.folder("oak-a", "A"))));
      Plan plan = pusher.plan(ResourceSet.of());
      grafana.edits().folderTitle("oak-a", "Theirs");

      Report report = pusher.apply(plan);

      assertThat(report.count(Outcome.Status.CONFLICT)).isEqualTo(1);
      assertThat(grafana.snapshot().objects()).containsKey("1/folder/oak-a");
    }
  }
}
