package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Report;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What users of other tools complain about most, each on every supported release: a dry run that
 * writes, an upload that wipes others' work, a prune that goes too far, differences that never end.
 */
class PeersComplaintsTest {

  private static final PlanOptions BOLDEST = new PlanOptions(true, true, true);
  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private static void theirs(FakeGrafana grafana) {
    grafana.seeds().folder("theirs", "Theirs", "");
    grafana.seeds().dashboard("their-d", "theirs", Samples.json("{'title': 'Theirs'}"));
    grafana.seeds().dashboard("their-top", "", Samples.json("{'title': 'Theirs at the top'}"));
    grafana.seeds().rule("theirs", "their-group", Samples.rule("their-r", "Their rule", 1));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void dryRunNeverWrites(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      theirs(grafana);
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      Snapshot before = grafana.snapshot();
      grafana.log().clear();

      for (PlanOptions options : List.of(PlanOptions.CAREFUL, PRUNE, BOLDEST)) {
        pusher.with(options).plan(Samples.allChanged());
        pusher.with(options).plan(ResourceSet.of());
        pusher.pull(Samples.allChanged());
      }

      assertThat(grafana.log().requests(request -> !request.method().equals("GET"))).isEmpty();
      assertThat(grafana.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void uploadDoesNotWipeForeignDashboards(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      theirs(grafana);
      Node before = grafana.snapshot().objects().get("1/dashboard/their-d");
      Pusher pusher = Pusher.of(grafana).with(BOLDEST);

      pusher.push(Samples.all());
      pusher.push(ResourceSet.of());

      assertThat(grafana.snapshot().objects())
          .containsEntry("1/dashboard/their-d", before)
          .containsKeys("1/dashboard/their-top", "1/folder/theirs", "1/rule/their-r")
          .doesNotContainKeys("1/dashboard/oak-explorer", "1/rule/oak-r1");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatIsNoLongerDefinedIsCollectedWithoutAStateFile(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher.of(grafana).push(Samples.all());
      Pusher elsewhere = Pusher.of(grafana).with(PRUNE);

      Plan plan = elsewhere.plan(ResourceSet.of(Samples.folder("oak-logs", "Oak logs")));
      assertThat(plan.count(Change.Delete.class)).isEqualTo(7);
      assertThat(elsewhere.apply(plan).good()).isTrue();

      assertThat(grafana.snapshot().objects())
          .containsKey("1/folder/oak-logs")
          .doesNotContainKeys("1/dashboard/oak-explorer", "1/datasource/oak-loki", "1/rule/oak-r1");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void ruleGroupsHaveNoPerpetualDiff(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      Resource.RuleGroup group =
          Samples.rules(
              "oak-logs",
              "group / of mine",
              Samples.rule("oak-a", "A", 0).with("for", "1h30m"),
              Samples.rule("oak-b", "B", 1).with("for", "0s").with("isPaused", Node.of(true)));
      ResourceSet set = ResourceSet.of(Samples.folder("oak-logs", "Oak logs"), group);

      assertThat(pusher.push(set).good()).isTrue();

      assertThat(pusher.plan(set).differs()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void anotherPushOfTheSameMakesNoVersion(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      Snapshot before = grafana.snapshot();

      Report again = pusher.push(Samples.all());

      assertThat(again.count(Outcome.Status.UNCHANGED)).isEqualTo(8);
      assertThat(grafana.snapshot()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void twoTeamsDoNotOverwriteEachOthersPolicies(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher one = Pusher.of(grafana);
      one.push(Samples.all());
      Node.Obj route =
          Samples.json("{'receiver': 'oak-alerts', 'object_matchers': [['team', '=', 'two']]}");
      grafana
          .edits()
          .policies(
              tree ->
                  tree.with(
                      "routes",
                      Node.list(
                          tree.find("routes").flatMap(Node::asList).orElseThrow().items().get(0),
                          route)));

      assertThat(one.push(Samples.allChanged()).good()).isTrue();

      assertThat(grafana.snapshot().objects().get("1/policies").toString()).contains("two");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void driftIsSeenForEveryKindAndNotOverwrittenUnlessTold(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      grafana
          .edits()
          .dashboard("oak-explorer", d -> d.with("title", "Mine"))
          .datasource("oak-loki", d -> d.with("url", "http://mine:3100"))
          .rule("oak-r1", rule -> rule.with("title", "Mine"))
          .folderTitle("oak-logs", "Mine");

      Plan plan = pusher.plan(Samples.all());

      assertThat(plan.all(Change.Conflict.class))
          .extracting(conflict -> conflict.key().id())
          .contains("oak-explorer", "oak-loki", "oak-logs/oak", "oak-logs");
      assertThat(pusher.apply(plan).count(Outcome.Status.APPLIED)).isZero();
      assertThat(pusher.with(BOLDEST).push(Samples.all()).good()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void tooManyRequestsAreWaitedForAndNotHammered(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      grafana.faults(Faults.first(2, request -> request.isWrite(), Fault.tooMany(0)));

      Report report = Pusher.of(grafana).push(Samples.all());

      assertThat(report.good()).isTrue();
    }
  }
}
