package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule groups: what moves between them, what makes rules start again, where they came from. */
class RulesTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private static ResourceSet groups(Resource... groups) {
    return Kinds.plus(
        ResourceSet.of(
            Samples.folder("oak-logs", "Oak logs"),
            Samples.folder("oak-other", "Oak other"),
            Samples.datasource("http://loki:3100")),
        groups);
  }

  private static final Node.Obj ONE = Samples.rule("oak-r1", "One", 1);
  private static final Node.Obj TWO = Samples.rule("oak-r2", "Two", 2);
  private static final Node.Obj THREE = Samples.rule("oak-r3", "Three", 3);

  private static void assertGood(Report report) {
    assertThat(
            report.outcomes().stream()
                .filter(outcome -> !outcome.good())
                .map(outcome -> outcome.change().key() + " " + outcome.message()))
        .isEmpty();
  }

  private static Change only(Plan plan) {
    List<Change> changes =
        plan.changes().stream().filter(change -> !(change instanceof Change.Unchanged)).toList();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }

  private static String group(FakeGrafana grafana, String uid) {
    Node.Obj rule = grafana.snapshot().find("1/rule/" + uid).orElseThrow();
    return rule.text("folderUID").orElse("") + "/" + rule.text("ruleGroup").orElse("");
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aRuleMovesIntoAnotherGroupOrFolderWithoutBeingMissing(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(
          pusher.push(
              groups(
                  Samples.rules("oak-logs", "a", ONE, TWO),
                  Samples.rules("oak-other", "b", THREE))));
      ResourceSet moved =
          groups(Samples.rules("oak-logs", "a", ONE), Samples.rules("oak-other", "b", THREE, TWO));
      int before = grafana.log().writes().size();
      grafana.before(
          (request, index) ->
              assertThat(grafana.snapshot().objects()).containsKey("1/rule/oak-r2"));

      Plan plan = pusher.plan(moved);
      assertThat(plan.changes().stream().flatMap(change -> change.notes().stream()))
          .anyMatch(note -> note.startsWith("The rule \"Two\" is in the rule group oak-logs/a now"))
          .anyMatch(note -> note.equals("The rule \"Two\" leaves the group."));
      assertGood(pusher.apply(plan));

      assertThat(grafana.log().writes()).hasSizeGreaterThan(before);
      assertThat(group(grafana, "oak-r2")).isEqualTo("oak-other/b");
      assertThat(pusher.plan(moved).differs()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aGroupIsRenamedAndPruned(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertGood(pusher.push(groups(Samples.rules("oak-logs", "old", ONE, TWO))));
      ResourceSet renamed = groups(Samples.rules("oak-logs", "new", ONE, TWO));

      assertGood(pusher.push(renamed));

      assertThat(group(grafana, "oak-r1")).isEqualTo("oak-logs/new");
      assertThat(pusher.plan(renamed).differs()).isFalse();
      assertGood(pusher.push(groups(Samples.rules("oak-other", "new", TWO))));
      assertThat(grafana.snapshot().objects()).doesNotContainKey("1/rule/oak-r1");
      assertThat(group(grafana, "oak-r2")).isEqualTo("oak-other/new");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void rulesOfOthersAreNotTakenAway(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("theirs", "Theirs", "");
      grafana.seeds().rule("theirs", "g", Samples.rule("oak-r1", "Theirs", 7));
      Pusher pusher = Pusher.of(grafana);
      ResourceSet ours = groups(Samples.rules("oak-logs", "a", ONE));

      Plan plan = pusher.plan(ours);
      pusher.apply(plan);

      assertThat(plan.all(Change.Conflict.class))
          .singleElement()
          .satisfies(
              conflict -> {
                assertThat(conflict.reason()).isEqualTo(Change.Reason.FOREIGN);
                assertThat(conflict.sentence()).contains("is in the rule group theirs/g now");
              });
      assertThat(group(grafana, "oak-r1")).isEqualTo("theirs/g");
      assertGood(pusher.with(new PlanOptions(false, true, false)).push(ours));
      assertThat(group(grafana, "oak-r1")).isEqualTo("oak-logs/a");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aRuleThatSomebodyEditedDoesNotMove(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(groups(Samples.rules("oak-logs", "a", ONE, TWO))));
      grafana.edits().rule("oak-r1", rule -> rule.with("title", "Theirs"));

      Change change = only(pusher.plan(groups(Samples.rules("oak-logs", "b", ONE, TWO))));

      assertThat(change)
          .isInstanceOfSatisfying(
              Change.Conflict.class,
              conflict -> assertThat(conflict.reason()).isEqualTo(Change.Reason.EDITED));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theIntervalChangesAlone(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(groups(Samples.rules("oak-logs", "a", ONE))));
      ResourceSet slower =
          groups(new Resource.RuleGroup("oak-logs", "a", Duration.ofSeconds(90), List.of(ONE)));

      Plan plan = pusher.plan(slower);

      assertThat(only(plan).notes()).isEmpty();
      assertGood(pusher.apply(plan));
      assertThat(pusher.plan(slower).differs()).isFalse();
    }
  }

  private static Node.Obj change(String part) {
    UnaryOperator<Node.Obj> with =
        switch (part) {
          case "labels" -> rule -> rule.with("labels", Samples.json("{'grafter': 'elm'}"));
          case "for" -> rule -> rule.with("for", "5m");
          case "execErrState" -> rule -> rule.with("execErrState", "OK");
          case "isPaused" -> rule -> rule.with("isPaused", Node.of(true));
          case "annotations" -> rule -> rule.with("annotations", Samples.json("{'a': 'b'}"));
          case "range" -> rule -> rule.with("title", "One");
          default -> rule -> rule.with(part, "Another");
        };
    return with.apply(ONE);
  }

  @ParameterizedTest
  @CsvSource({
    "labels, labels",
    "for, waiting time",
    "execErrState, state after an error",
    "isPaused, pause",
    "title, title"
  })
  void whatMakesARuleStartAgainIsSaidWithWhatFires(String part, String words) {
    for (Profile profile : Profile.values()) {
      try (FakeGrafana grafana = FakeGrafana.start(profile)) {
        Pusher pusher = Pusher.of(grafana);
        assertGood(pusher.push(groups(Samples.rules("oak-logs", "a", ONE))));
        grafana.seeds().firing("oak-r1", 3);

        Change change = only(pusher.plan(groups(Samples.rules("oak-logs", "a", change(part)))));

        String title = part.equals("title") ? "Another" : "One";
        String fires =
            profile == Profile.GRAFANA_10 && part.equals("title") ? "" : "; 3 instances fire now";
        assertThat(change.notes())
            .containsExactly(
                "The rule \""
                    + title
                    + "\" starts again from Normal, since its "
                    + words
                    + " changes"
                    + fires
                    + ".");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void annotationsDoNotMakeItStartAgain(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(groups(Samples.rules("oak-logs", "a", ONE))));

      assertThat(
              only(pusher.plan(groups(Samples.rules("oak-logs", "a", change("annotations")))))
                  .notes())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anotherOrderMakesRulesStartAgain(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(groups(Samples.rules("oak-logs", "a", ONE, TWO))));

      assertThat(only(pusher.plan(groups(Samples.rules("oak-logs", "a", TWO, ONE)))).notes())
          .allMatch(note -> note.endsWith("since its place in the group changes."))
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aRuleFromAFileIsAConflictWithARemedy(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("oak-logs", "Oak logs", "");
      grafana.seeds().provisionedRule("oak-logs", "a", ONE);
      PlanOptions bold = new PlanOptions(true, true, true);
      ResourceSet ours = groups(Samples.rules("oak-logs", "a", THREE));

      Plan plan = Pusher.of(grafana).with(bold).plan(ours);
      Report report = Pusher.of(grafana).with(bold).apply(plan);

      assertThat(plan.all(Change.Conflict.class))
          .singleElement()
          .satisfies(
              conflict -> {
                assertThat(conflict.reason()).isEqualTo(Change.Reason.MANAGED);
                assertThat(conflict.sentence())
                    .contains("list the uids of its rules under deleteRules");
              });
      assertThat(report.count(Outcome.Status.FAILED)).isZero();
    }
  }
}
