package dev.grafter.grafana;

import static dev.grafter.grafana.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Drift;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.Report;
import dev.grafter.wire.ResourceForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All kinds through both lanes: pushed, compared, changed by others, put back, pruned. */
class KindsTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);
  private static final PlanOptions FORCE = new PlanOptions(true, false, false);
  private static final PlanOptions ADOPT = new PlanOptions(false, true, false);

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

  /** Somebody else's objects of all kinds, beside which ours come and go. */
  private static void seedOthers(FakeGrafana grafana) {
    grafana.seeds().folder("theirs", "Theirs", "");
    grafana.seeds().dashboard("theirs-d", "theirs", json("{'title': 'T', 'tags': ['x']}"));
    grafana.edits().muteTiming("theirs-nights", json("{'weekdays': ['monday']}"));
    grafana.edits().template("theirs-text", "{{ define \"theirs\" }}x{{ end }}");
    grafana
        .edits()
        .policies(
            tree ->
                tree.with(
                    "routes",
                    Node.list(
                        json(
                            "{'object_matchers': [['team', '=', 'db']], 'mute_time_intervals':"
                                + " ['theirs-nights'], 'continue': true, 'group_wait': '1m1s',"
                                + " 'routes': [{'matchers': ['a=\\\"b\\\"']}]}"),
                        json("{'object_matchers': [['team', '=~', 'web|mail']]}"))));
  }

  private static Map<String, Node> without(Snapshot snapshot, Set<String> places) {
    Map<String, Node> objects = new TreeMap<>(snapshot.objects());
    objects.keySet().removeIf(key -> places.stream().anyMatch(key::contains));
    return objects;
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void pushThenPlanIsEmpty(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);

      assertGood(pusher.push(Kinds.all()));
      assertNothingToDo(pusher.plan(Kinds.all()));

      Report updated = pusher.push(Kinds.allChanged());
      assertGood(updated);
      assertThat(updated.count(Outcome.Status.APPLIED)).isEqualTo(13);
      assertNothingToDo(pusher.plan(Kinds.allChanged()));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void objectsOfOthersStayAsTheyAreWhateverWePush(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      seedOthers(grafana);
      Snapshot before = grafana.snapshot();
      Pusher pusher = Pusher.of(grafana);

      assertGood(pusher.push(Kinds.all()));
      assertGood(pusher.push(Kinds.allChanged()));
      assertForeignPoliciesAreAs(before, grafana.snapshot());
      Map<String, Node> after = without(grafana.snapshot(), Set.of("policies"));
      assertThat(after).containsAllEntriesOf(without(before, Set.of("policies")));

      assertGood(pusher.with(PRUNE).push(ResourceSet.of()));
      assertThat(grafana.snapshot()).isEqualTo(before);
    }
  }

  /** Ours taken away, the tree is what it was: order, spelling, root and provenance. */
  private static void assertForeignPoliciesAreAs(Snapshot before, Snapshot after) {
    Node.Obj tree = after.find("1/policies").orElseThrow();
    List<Node> theirs = new ArrayList<>(tree.get("routes").asList().orElseThrow().items());
    assertThat(theirs.removeIf(route -> route.toString().contains("grafter"))).isTrue();
    assertThat(tree.with("routes", Node.list(theirs)))
        .isEqualTo(before.find("1/policies").orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatSomebodyElseChangedIsAConflictUnlessForced(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(Kinds.all()));
      grafana.edits().muteTiming("oak-nights", json("{'weekdays': ['monday']}"));
      grafana.edits().template("oak-texts", "{{ define \"theirs\" }}x{{ end }}");
      grafana.edits().libraryPanel("oak-lines", model -> model.with("title", "Theirs"));
      grafana.edits().correlation("To the secret one", one -> one.with("description", "theirs"));

      Plan plan = pusher.plan(Kinds.all());

      assertThat(plan.all(Change.Conflict.class))
          .allSatisfy(conflict -> assertThat(conflict.reason()).isEqualTo(Change.Reason.EDITED))
          .extracting(Change::kind)
          .containsExactlyInAnyOrder(
              ResourceKind.CORRELATION,
              ResourceKind.LIBRARY_PANEL,
              ResourceKind.TEMPLATE,
              ResourceKind.MUTE_TIMING);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void forcedOnesAreOverwrittenAndCanBePutBack(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(Kinds.all()));
      grafana.edits().muteTiming("oak-nights", json("{'weekdays': ['monday']}"));
      grafana.edits().template("oak-texts", "{{ define \"theirs\" }}x{{ end }}");
      grafana.edits().libraryPanel("oak-lines", model -> model.with("title", "Theirs"));
      grafana.edits().correlation("To the secret one", one -> one.with("description", "theirs"));
      List<Resource> kept = new ArrayList<>();

      assertGood(pusher.apply(pusher.with(FORCE).plan(Kinds.all()), kept::add));
      assertNothingToDo(pusher.plan(Kinds.all()));

      assertThat(kept).hasSize(4);
      kept.replaceAll(one -> ResourceForm.read(ResourceForm.write(one)));
      assertGood(pusher.with(FORCE).push(replaced(Kinds.all(), kept)));
      Snapshot snapshot = grafana.snapshot();
      assertThat(snapshot.objects().get("1/template/oak-texts").toString()).contains("theirs");
      assertThat(snapshot.objects().get("1/timing/oak-nights").toString()).doesNotContain("22:00");
      assertThat(snapshot.objects().get("1/library/oak-lines").toString()).contains("Theirs");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void pullThenPushOfAllKindsChangesNothing(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.edits().muteTiming("theirs", json("{'weekdays': ['monday']}"));
      grafana.edits().template("theirs", "{{ define \"theirs\" }}x{{ end }}");
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(Kinds.all()));

      Pulled pulled = pusher.pull(Kinds.all());

      assertThat(pulled.leftOut()).isEmpty();
      assertThat(pulled.drifts()).extracting(Drift::title).containsOnly("theirs").hasSize(2);
      List<Resource> read = new ArrayList<>(pulled.resources());
      read.replaceAll(one -> ResourceForm.read(ResourceForm.write(one)));
      assertThat(read).hasSize(Kinds.all().size() + 2);
      assertNothingToDo(pusher.plan(ResourceSet.of(read)));
    }
  }

  private static ResourceSet replaced(ResourceSet set, List<Resource> others) {
    List<Resource> all = new ArrayList<>(set.all());
    all.replaceAll(
        one ->
            others.stream().filter(other -> other.key().equals(one.key())).findFirst().orElse(one));
    return ResourceSet.of(all);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatExistsIsForeignUntilAdopted(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.edits().muteTiming("oak-nights", json("{'weekdays': ['monday']}"));
      grafana.edits().template("oak-texts", "{{ define \"theirs\" }}x{{ end }}");
      ResourceSet ours =
          ResourceSet.of(Kinds.muteTiming("4"), Kinds.template("{{ define \"a\" }}b{{ end }}"));
      Pusher pusher = Pusher.of(grafana);

      assertThat(pusher.plan(ours).all(Change.Conflict.class))
          .hasSize(2)
          .allMatch(conflict -> conflict.reason() == Change.Reason.FOREIGN);
      assertGood(pusher.with(ADOPT).push(ours));
      assertNothingToDo(pusher.plan(ours));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anEditBetweenPlanAndPushIsKept(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(Kinds.all()));
      Plan plan = pusher.plan(Kinds.allChanged());
      grafana.edits().muteTiming("oak-nights", json("{'weekdays': ['monday']}"));
      grafana.edits().template("oak-texts", "{{ define \"theirs\" }}x{{ end }}");
      grafana.edits().libraryPanel("oak-lines", model -> model.with("title", "Theirs"));
      grafana.edits().correlation("To the secret one", one -> one.with("description", "theirs"));
      Snapshot before = grafana.snapshot();

      Report report = pusher.apply(plan);

      assertThat(report.outcomes().stream().filter(o -> o.status() == Outcome.Status.CONFLICT))
          .extracting(outcome -> outcome.change().kind())
          .containsExactlyInAnyOrder(
              ResourceKind.CORRELATION,
              ResourceKind.LIBRARY_PANEL,
              ResourceKind.TEMPLATE,
              ResourceKind.MUTE_TIMING);
      assertThat(grafana.snapshot().objects())
          .containsEntry("1/timing/oak-nights", before.objects().get("1/timing/oak-nights"))
          .containsEntry("1/template/oak-texts", before.objects().get("1/template/oak-texts"))
          .containsEntry("1/library/oak-lines", before.objects().get("1/library/oak-lines"));
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatOthersNeedIsReportedAndNotHalfDeleted(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertGood(pusher.push(Kinds.all()));
      grafana
          .edits()
          .policies(
              tree ->
                  with(
                      tree,
                      "{'object_matchers': [['a', '=', 'b']], 'receiver': 'oak-alerts', 'routes':"
                          + " [{'mute_time_intervals': ['oak-nights']}]}"));
      grafana
          .seeds()
          .dashboard("foreign", "", Kinds.withLibraryPanel("foreign", "Foreign").content());

      Plan plan = pusher.plan(ResourceSet.of());
      Report report = pusher.apply(plan);

      assertThat(plan.all(Change.Conflict.class))
          .allSatisfy(conflict -> assertThat(conflict.reason()).isEqualTo(Change.Reason.IN_USE))
          .extracting(conflict -> conflict.key().toString())
          .containsExactlyInAnyOrder(
              "contact point oak-alerts",
              "mute timing oak-nights",
              "library panel oak-lines",
              "folder oak-logs");
      assertThat(plan.all(Change.Conflict.class).map(Change.Conflict::sentence))
          .anyMatch(sentence -> sentence.contains("the route a=b"))
          .anyMatch(sentence -> sentence.contains("the dashboard foreign"));
      assertThat(report.count(Outcome.Status.FAILED)).isZero();
      assertThat(grafana.snapshot().objects())
          .containsKeys(
              "1/contact-point/oak-hook", "1/contact-point/oak-mail", "1/timing/oak-nights");
    }
  }

  private static Node.Obj with(Node.Obj tree, String route) {
    List<Node> routes = new ArrayList<>();
    tree.find("routes").flatMap(Node::asList).ifPresent(list -> routes.addAll(list.items()));
    routes.add(json(route));
    return tree.with("routes", Node.list(routes));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aContactPointThatIsNeededSinceThePlanKeepsAllItsIntegrations(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertGood(pusher.push(Kinds.all()));
      Plan plan = pusher.plan(ResourceSet.of());
      grafana
          .edits()
          .policies(
              tree ->
                  with(tree, "{'object_matchers': [['a', '=', 'b']], 'receiver': 'oak-alerts'}"));

      Report report = pusher.apply(plan);

      assertThat(report.outcomes().stream().filter(outcome -> !outcome.good()))
          .singleElement()
          .satisfies(
              outcome -> {
                assertThat(outcome.status()).isEqualTo(Outcome.Status.CONFLICT);
                assertThat(outcome.message()).contains("the route a=b needs it");
              });
      assertThat(grafana.snapshot().objects())
          .containsKeys("1/contact-point/oak-hook", "1/contact-point/oak-mail");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void aContactPointThatSomebodyEditedIsNotPruned(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertGood(pusher.push(Kinds.all()));
      grafana.edits().contactPoint("oak-mail", s -> s.with("addresses", "them@example.org"));

      Plan plan = pusher.plan(ResourceSet.of());

      assertThat(plan.all(Change.Conflict.class))
          .singleElement()
          .satisfies(
              conflict -> {
                assertThat(conflict.reason()).isEqualTo(Change.Reason.EDITED);
                assertThat(conflict.key().id()).isEqualTo("oak-alerts");
              });
    }
  }

  private static List<String> values(FakeGrafana grafana) {
    return grafana
        .snapshot()
        .find("1/policies")
        .orElseThrow()
        .get("routes")
        .asList()
        .orElseThrow()
        .items()
        .stream()
        .map(
            route ->
                route
                    .asObject()
                    .orElseThrow()
                    .get("object_matchers")
                    .asList()
                    .orElseThrow()
                    .items()
                    .get(0))
        .map(matcher -> matcher.asList().orElseThrow().items().get(2).asString().orElseThrow())
        .toList();
  }

  private static ResourceSet routes(String... names) {
    List<Resource> all = new ArrayList<>();
    all.add(Samples.contactPoint("POST"));
    all.add(Kinds.muteTiming("4"));
    for (String name : names) {
      all.add(Kinds.mutedRoute(name, name));
    }
    return ResourceSet.of(all);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void ourRoutesStandInTheOrderOfTheirNamesAndTheirsWhereTheyStood(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      UnaryOperator<Node.Obj> theirs =
          tree -> with(tree, "{'object_matchers': [['a', '=', 'theirs']]}");
      grafana.edits().policies(theirs);
      Pusher pusher = Pusher.of(grafana);
      assertGood(pusher.push(routes("oak-b", "oak-d")));
      grafana.edits().policies(theirs);
      assertThat(values(grafana)).containsExactly("oak-b", "oak-d", "theirs", "theirs");

      assertGood(pusher.push(routes("oak-a", "oak-b", "oak-c", "oak-d", "oak-e")));

      assertThat(values(grafana))
          .containsExactly("oak-a", "oak-b", "oak-c", "oak-d", "oak-e", "theirs", "theirs");
      grafana.edits().policies(KindsTest::reversed);
      Plan plan = pusher.plan(routes("oak-a", "oak-b", "oak-c", "oak-d", "oak-e"));
      assertThat(plan.all(Change.Conflict.class)).hasSize(4);
      assertGood(pusher.with(FORCE).push(routes("oak-a", "oak-b", "oak-c", "oak-d", "oak-e")));
      assertThat(values(grafana).stream().filter(value -> value.startsWith("oak")))
          .containsExactly("oak-a", "oak-b", "oak-c", "oak-d", "oak-e");
      assertNothingToDo(pusher.plan(routes("oak-a", "oak-b", "oak-c", "oak-d", "oak-e")));
    }
  }

  private static Node.Obj reversed(Node.Obj tree) {
    List<Node> routes = new ArrayList<>(tree.get("routes").asList().orElseThrow().items());
    java.util.Collections.reverse(routes);
    return tree.with("routes", Node.list(routes));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void theRootIsOursOnlyWhenItIsClaimed(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      seedOthers(grafana);
      Node routes = grafana.snapshot().find("1/policies").orElseThrow().get("routes");
      ResourceSet claimed = ResourceSet.of(Samples.contactPoint("POST"), Kinds.root("45s"));
      Pusher pusher = Pusher.of(grafana);

      assertThat(pusher.plan(claimed).all(Change.Conflict.class))
          .singleElement()
          .satisfies(c -> assertThat(c.reason()).isEqualTo(Change.Reason.FOREIGN));
      assertGood(pusher.with(ADOPT).push(claimed));
      assertNothingToDo(pusher.plan(claimed));
      Node.Obj tree = grafana.snapshot().find("1/policies").orElseThrow();
      assertThat(tree.text("receiver")).contains("oak-alerts");
      assertThat(tree.get("routes")).isEqualTo(routes);

      Plan pruned = pusher.with(PRUNE).plan(ResourceSet.of());
      assertThat(pruned.all(Change.Conflict.class))
          .extracting(Change.Conflict::reason)
          .containsExactly(Change.Reason.IN_USE, Change.Reason.IN_USE);
      grafana.edits().policies(other -> other.with("receiver", routesReceiver(profile)));
      assertGood(pusher.with(PRUNE).push(ResourceSet.of()));
    }
  }

  private static String routesReceiver(Profile profile) {
    return switch (profile) {
      case GRAFANA_10 -> "email receiver";
      case GRAFANA_11, GRAFANA_12 -> "grafana-default-email";
      case GRAFANA_13 -> "empty";
    };
  }
}
