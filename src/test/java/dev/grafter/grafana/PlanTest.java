package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Role;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {

  private static final PlanOptions FORCE = new PlanOptions(true, false, false);
  private static final PlanOptions ADOPT = new PlanOptions(false, true, false);

  private static List<String> actions(Plan plan) {
    return plan.changes().stream()
        .filter(change -> !(change instanceof Change.Unchanged))
        .map(change -> change.action() + " " + change.key().id())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aPlanNeverWrites(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.plan(Samples.all());
      assertThat(grafana.log().writes()).isEmpty();

      pusher.push(Samples.all());
      grafana.log().clear();
      pusher.plan(Samples.allChanged());
      pusher.with(FORCE).plan(ResourceSet.of());
      assertThat(grafana.log().writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"300, 17", "1000, 22"})
  void anUnchangedSiteCostsFewRequests(int dashboards, int most) {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      List<Resource> resources = new ArrayList<>(Samples.dashboards(dashboards).all());
      Kinds.all().all().stream()
          .filter(resource -> !(resource instanceof Resource.Folder))
          .forEach(resources::add);
      IntStream.range(0, 20)
          .forEach(
              i ->
                  resources.add(
                      Samples.rules(
                          "oak-logs", "group " + i, Samples.rule("oak-g" + i, "R" + i, i))));
      ResourceSet desired = ResourceSet.of(resources);
      pusher.push(desired);
      grafana.log().clear();

      Plan plan = pusher.plan(desired);

      assertThat(actions(plan)).isEmpty();
      assertThat(grafana.log().count()).isLessThanOrEqualTo(most);
    }
  }

  @Test
  void tenChangesAmongManyCostFewRequests() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.dashboards(1000));
      List<Resource> resources = new ArrayList<>(Samples.dashboards(1000).all());
      resources.removeIf(resource -> resource.key().id().matches("oak-d[0-9]"));
      IntStream.range(0, 10)
          .forEach(i -> resources.add(Samples.dashboard("oak-d" + i, "oak-logs", "Changed")));
      grafana.log().clear();

      Report report = pusher.push(ResourceSet.of(resources));

      assertThat(report.count(Outcome.Status.APPLIED)).isEqualTo(10);
      assertThat(grafana.log().count()).isLessThanOrEqualTo(50);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aFolderOfOurTitleThatIsNotOursStaysUntouched(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("theirs", "Oak logs", "");
      Node theirs = grafana.snapshot().objects().get("1/folder/theirs");
      Pusher pusher = Pusher.of(grafana);

      Report report = pusher.push(Samples.all());

      Snapshot after = grafana.snapshot();
      assertThat(after.objects().get("1/folder/theirs")).isEqualTo(theirs);
      assertThat(after.objects().keySet())
          .noneMatch(key -> key.contains("theirs/") && key.contains("oak"));
      boolean titlesAreUnique = profile == Profile.GRAFANA_10;
      assertThat(report.good()).isEqualTo(!titlesAreUnique);
      assertThat(after.objects().containsKey("1/dashboard/oak-explorer"))
          .isEqualTo(!titlesAreUnique);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aFolderOfOurUidThatIsNotOursIsNotWrittenInto(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("oak-logs", "Somebody's", "");
      Pusher pusher = Pusher.of(grafana);

      Plan plan = pusher.plan(Samples.all());

      assertThat(actions(plan))
          .contains("conflict oak-logs", "conflict oak-explorer", "conflict oak-logs/oak");
      Report report = pusher.apply(plan);
      assertThat(report.good()).isFalse();
      assertThat(grafana.snapshot().objects())
          .doesNotContainKeys("1/dashboard/oak-explorer", "1/rule/oak-r1")
          .containsKey("1/datasource/oak-loki");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatIsThereAlreadyIsAdoptedOnlyWhenAsked(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.seeds().folder("oak-logs", "Oak logs", "");
      grafana
          .seeds()
          .dashboard(
              "oak-explorer",
              "oak-logs",
              Samples.json("{'uid': 'oak-explorer', 'title': 'Hand-made'}"));
      Pusher pusher = Pusher.of(grafana);

      assertThat(actions(pusher.plan(Samples.all()))).contains("conflict oak-explorer");
      Plan adopting = pusher.with(ADOPT).plan(Samples.all());
      assertThat(actions(adopting)).contains("update oak-explorer");
      assertThat(pusher.apply(adopting).good()).isTrue();
      assertThat(actions(pusher.plan(Samples.all()))).isEmpty();
    }
  }

  @Test
  void anObjectOfAnotherSiteIsNeverTakenEvenByForce() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher.of(grafana).push(Samples.all());

      Plan plan =
          Pusher.of(grafana)
              .at("other")
              .with(new PlanOptions(true, true, false))
              .plan(Samples.allChanged());

      assertThat(actions(plan)).contains("conflict oak-explorer", "conflict oak-loki");
      assertThat(plan.all(Change.Conflict.class).findFirst().orElseThrow().sentence())
          .contains("It belongs to oak.root, not to oak.other");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void foreignEditsOfEveryKindAreSeenAndKept(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      grafana.edits().folderTitle("oak-logs", "Theirs");
      grafana.edits().datasource("oak-loki", d -> d.with("url", "http://theirs:3100"));
      grafana.edits().dashboard("oak-explorer", d -> d.with("title", "Theirs"));
      grafana.edits().rule("oak-r1", rule -> rule.with("title", "Theirs"));
      grafana.edits().policies(tree -> withRepeat(tree, "1h"));
      Snapshot edited = grafana.snapshot();

      Plan plan = pusher.plan(Samples.all());

      assertThat(
              plan.all(Change.Conflict.class)
                  .map(conflict -> conflict.reason().name() + " " + conflict.key().id()))
          .containsExactlyInAnyOrder(
              "EDITED oak-logs",
              "EDITED oak-loki",
              "EDITED oak-explorer",
              "EDITED oak-logs/oak",
              "EDITED oak");
      assertThat(pusher.apply(plan).good()).isFalse();
      assertThat(grafana.snapshot()).isEqualTo(edited);
      assertThat(pusher.with(FORCE).push(Samples.all()).good()).isTrue();
      assertThat(actions(pusher.plan(Samples.all()))).isEmpty();
    }
  }

  private static Node.Obj withRepeat(Node.Obj tree, String repeat) {
    return tree.with(
        "routes",
        tree.find("routes")
            .flatMap(Node::asList)
            .orElseThrow()
            .map(route -> route.asObject().orElseThrow().with("repeat_interval", repeat)));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anEditBetweenPlanAndPushIsAConflictAndTheOthersAreApplied(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      Plan plan = pusher.plan(Samples.allChanged());
      assertThat(plan.conflicts()).isFalse();
      grafana.edits().datasource("oak-loki", d -> d.with("url", "http://theirs:3100"));
      grafana.edits().dashboard("oak-explorer", d -> d.with("title", "Theirs"));
      grafana.edits().rule("oak-r2", rule -> rule.with("title", "Theirs"));
      grafana.edits().policies(tree -> withRepeat(tree, "1h"));
      grafana.edits().folderTitle("oak-logs", "Theirs");

      Report report = pusher.apply(plan);

      assertThat(report.outcomes().stream().filter(o -> o.status() == Outcome.Status.CONFLICT))
          .extracting(outcome -> outcome.change().key().id())
          .contains("oak-logs", "oak-loki", "oak");
      assertThat(grafana.snapshot().objects().get("1/datasource/oak-loki").toString())
          .contains("http://theirs:3100");
      assertThat(grafana.snapshot().objects().get("1/dashboard/oak-explorer").toString())
          .contains("Theirs");
      assertThat(grafana.snapshot().objects().get("1/rule/oak-r2").toString()).contains("Theirs");
      assertThat(grafana.snapshot().objects().get("1/policies").toString()).contains("1h");
      assertThat(report.outcomes().stream().filter(o -> o.status() == Outcome.Status.APPLIED))
          .extracting(outcome -> outcome.change().key().id())
          .contains("oak-alerts");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void othersRoutesStayAsTheyAre(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(ResourceSet.of(Samples.contactPoint("POST")));
      Node.Obj theirs =
          Samples.json("{'receiver': 'oak-alerts', 'object_matchers': [['team', '=', 'db']]}");
      grafana.edits().policies(tree -> tree.with("routes", Node.list(theirs)));

      assertThat(pusher.push(Samples.all()).good()).isTrue();
      assertThat(pusher.push(Samples.allChanged()).good()).isTrue();

      Node.Obj tree = grafana.snapshot().objects().get("1/policies").asObject().orElseThrow();
      List<Node> routes = tree.find("routes").flatMap(Node::asList).orElseThrow().items();
      assertThat(routes).hasSize(2).contains(theirs);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aRouteWhoseMatchersChangeReplacesTheOldOne(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      ResourceSet changed =
          ResourceSet.of(
              Samples.contactPoint("POST"),
              new Resource.Route(
                  "oak",
                  Samples.json(
                      "{'receiver': 'oak-alerts', 'object_matchers': [['grafter', '=',"
                          + " 'oak2']]}")));

      assertThat(actions(pusher.plan(changed))).containsExactly("update oak");
      assertThat(pusher.push(changed).good()).isTrue();

      Node.Obj tree = grafana.snapshot().objects().get("1/policies").asObject().orElseThrow();
      assertThat(tree.find("routes").flatMap(Node::asList).orElseThrow().items()).hasSize(1);
      assertThat(actions(pusher.plan(changed))).isEmpty();
    }
  }

  @Test
  void provisionedThingsAreNamedInThePlan() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      grafana
          .seeds()
          .provisionedDatasource("oak-loki", "Oak Loki", "loki", "http://other:3100", Node.empty());

      Plan plan = Pusher.of(grafana).with(new PlanOptions(true, true, false)).plan(Samples.all());

      Change.Conflict conflict = plan.all(Change.Conflict.class).findFirst().orElseThrow();
      assertThat(conflict.reason()).isEqualTo(Change.Reason.MANAGED);
      assertThat(conflict.sentence()).contains("managed by file provisioning");
    }
  }

  @Test
  void aRuleThatLosesItsStateIsSaid() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());

      Plan plan = pusher.plan(Samples.allChanged());

      Change.Update update =
          plan.all(Change.Update.class)
              .filter(change -> change.key().id().equals("oak-logs/oak"))
              .findFirst()
              .orElseThrow();
      assertThat(update.notes())
          .containsExactly(
              "The rule \"Errors\" starts again from Normal, since its query changes.");
      assertThat(update.differences()).hasSize(1);
      assertThat(update.differences().get(0).path())
          .startsWith("rules[Errors].data[C].model.conditions");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void nestedFoldersAreCreatedInOrderAndMoved(Profile profile) {
    if (profile == Profile.GRAFANA_10) {
      return;
    }
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      ResourceSet nested =
          ResourceSet.of(
              Samples.folder("z-top", "Top"),
              Samples.folder("a-inner", "Inner", "z-top"),
              Samples.folder("b-other", "Other"),
              Samples.dashboard("oak-d", "a-inner", "D"));
      assertThat(pusher.push(nested).good()).isTrue();
      ResourceSet moved =
          ResourceSet.of(
              Samples.folder("z-top", "Top"),
              Samples.folder("b-other", "Other"),
              Samples.folder("a-inner", "Inner", "b-other"),
              Samples.dashboard("oak-d", "b-other", "D"));

      assertThat(pusher.push(moved).good()).isTrue();

      assertThat(actions(pusher.plan(moved))).isEmpty();
      assertThat(grafana.call("GET", "/api/folders/a-inner", null).body())
          .contains("\"parentUid\":\"b-other\"");
    }
  }

  @Test
  void aTokenWithoutRightsIsOneFailure() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      RemoteException unknown =
          catchThrowableOfType(
              RemoteException.class,
              () -> Pusher.of(grafana.url(), "glsa_wrong").plan(Samples.all()));

      assertThat(unknown.kind()).isEqualTo(RemoteException.Kind.DENIED);
      assertThat(unknown).hasMessageContaining("401").hasMessageContaining("Check the credentials");
      grafana.addToken("glsa_viewer2", "v", Role.VIEWER, 1);
      Report report = Pusher.of(grafana.url(), "glsa_viewer2").push(Samples.all());
      assertThat(report.good()).isFalse();
      assertThat(report.count(Outcome.Status.APPLIED)).isZero();
    }
  }

  @Test
  void aMissingSecretStopsThePushBeforeAnythingIsWritten() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher whole = Pusher.of(grafana);
      Pusher pusher =
          new Pusher(whole.site(), Map.of("TOKEN", grafana.adminToken()), whole.options());

      Plan plan = pusher.plan(Samples.all());
      assertThat(plan.changes().stream().filter(change -> !change.notes().isEmpty()))
          .singleElement()
          .satisfies(
              change ->
                  assertThat(change.notes().toString())
                      .contains("cannot write it yet", "GRAFTER_ALERT_WEBHOOK, which is"));
      RemoteException missing =
          catchThrowableOfType(RemoteException.class, () -> pusher.push(Samples.all()));

      assertThat(missing).hasMessageContaining("GRAFTER_ALERT_WEBHOOK, which is not set");
      assertThat(grafana.log().writes()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatSomebodyDeletedIsMadeAgain(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      grafana
          .edits()
          .deleteDashboard("oak-explorer")
          .deleteDatasource("oak-loki")
          .deleteRule("oak-r1");

      Plan plan = pusher.with(FORCE).plan(Samples.all());

      assertThat(actions(plan))
          .containsExactly("create oak-loki", "create oak-explorer", "update oak-logs/oak");
      assertThat(pusher.apply(plan).good()).isTrue();
      assertThat(actions(pusher.plan(Samples.all()))).isEmpty();
    }
  }
}
