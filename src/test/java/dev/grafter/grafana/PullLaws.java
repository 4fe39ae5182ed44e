package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Fault;
import dev.grafter.fake.Faults;
import dev.grafter.fake.Profile;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.RenderedTree;
import dev.grafter.render.TreeWriter;
import dev.grafter.render.grafana.PulledFiles;
import dev.grafter.render.grafana.PulledFolder;
import dev.grafter.sync.Change;
import dev.grafter.sync.Drift;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanOptions;
import dev.grafter.sync.Pulled;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pull, then push what was pulled, changes nothing, whoever made what is there. */
class PullLaws {

  private static final PlanOptions BOLD = new PlanOptions(true, true, true);

  @TempDir private Path dir;

  /** What was pulled, written to files and read back. */
  private ResourceSet throughFiles(Pulled pulled) {
    TreeWriter writer = TreeWriter.standard();
    RenderedTree tree =
        RenderedTree.of(List.of("root/"), List.of(new PulledFiles("root/", pulled.resources())));
    writer.write(writer.compare(dir, tree));
    return new PulledFolder(dir.resolve("root")).read();
  }

  private static void assertNothingToDo(Plan plan) {
    assertThat(plan.changes().stream().filter(change -> !(change instanceof Change.Unchanged)))
        .as(
            () ->
                plan.changes().stream()
                    .filter(change -> !(change instanceof Change.Unchanged))
                    .map(change -> change.key() + " " + change.notes() + change.differences())
                    .toList()
                    .toString())
        .isEmpty();
  }

  private static void seed(FakeGrafana grafana, long seed) {
    grafana.seeds().folder("theirs", "Theirs", "");
    if (grafana.profile() != Profile.GRAFANA_10) {
      grafana.seeds().folder("inner", "Inner", "theirs");
    }
    AnyDashboard any = new AnyDashboard(new Random(seed));
    for (int i = 0; i < 12; i++) {
      grafana.seeds().dashboard("their-" + i, i % 3 == 0 ? "" : "theirs", any.next("Theirs " + i));
    }
    grafana.seeds().provisionedDashboard("their-file", "theirs", "p", "/x.json", any.next("File"));
    grafana.seeds().rule("theirs", "their/group", Samples.rule("their-rule", "Their rule", 1));
    grafana.seeds().provisionedRule("theirs", "files", Samples.rule("file-rule", "File rule", 2));
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void pullThenPushFromChangesNothing(Profile profile) {
    for (long seed = 1; seed <= 3; seed++) {
      try (FakeGrafana grafana = FakeGrafana.start(profile)) {
        seed(grafana, seed);
        Pusher pusher = Pusher.of(grafana);
        pusher.push(Samples.all());

        Pulled pulled = pusher.pull(Samples.all());

        assertThat(pulled.leftOut()).as(profile + ", seed " + seed).isEmpty();
        assertThat(pulled.resources()).hasSizeGreaterThan(22);
        assertThat(pulled.find(new ResourceKey(ResourceKind.CONTACT_POINT, "oak-alerts")))
            .isPresent();
        ResourceSet read = throughFiles(pulled);
        assertThat(read.all()).containsExactlyInAnyOrderElementsOf(pulled.resources());
        int before = grafana.log().writes().size();
        assertNothingToDo(pusher.plan(read));
        assertNothingToDo(pusher.with(BOLD).plan(read));
        assertThat(pusher.push(read).good()).isTrue();
        assertThat(grafana.log().writes()).hasSize(before);
      }
    }
  }

  @Test
  void whatWasPulledCanBePushedElsewhere() {
    try (FakeGrafana from = FakeGrafana.start(Profile.GRAFANA_11);
        FakeGrafana to = FakeGrafana.start(Profile.GRAFANA_13)) {
      seed(from, 7);
      ResourceSet read = throughFiles(Pusher.of(from).pull(ResourceSet.of()));

      assertThat(Pusher.of(to).push(read).good()).isTrue();

      assertNothingToDo(Pusher.of(to).plan(read));
      assertThat(Pusher.of(to).pull(read).drifts()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void whatDiffersFromTheModelIsSaid(Profile profile) {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());
      assertThat(pusher.pull(Samples.all()).drifts()).isEmpty();
      grafana.edits().dashboard("oak-explorer", d -> d.with("title", "Mine"));
      grafana.edits().deleteDashboard("oak-overview");
      grafana.seeds().dashboard("new", "oak-logs", Samples.json("{'title': 'New'}"));

      List<Drift> drifts = pusher.pull(Samples.all()).drifts();

      assertThat(drifts)
          .extracting(drift -> drift.key().id() + " " + drift.kind())
          .containsExactly("oak-explorer CHANGED", "oak-overview MISSING", "new ADDED");
      assertThat(drifts.get(0).differences()).hasSize(1);
    }
  }

  @Test
  void whatMayBeSecretIsLeftOutAndSaid() {
    try (FakeGrafana grafana = FakeGrafana.start()) {
      Pusher pusher = Pusher.of(grafana);
      pusher.push(Samples.all());

      Pulled pulled = pusher.pull(ResourceSet.of());

      assertThat(pulled.leftOut())
          .extracting(Pulled.LeftOut::what)
          .containsExactly("the contact point oak-alerts");
      pulled
          .resources()
          .forEach(
              resource ->
                  assertThat(Json.write(dev.grafter.wire.ResourceForm.write(resource)))
                      .doesNotContain("canary-address", grafana.adminToken(), "grafterMark"));
    }
  }

  @Test
  void aKindThatMayNotBeReadIsSaidAndThePullIsNotComplete() {
    try (FakeGrafana grafana = FakeGrafana.start(Profile.GRAFANA_11)) {
      seed(grafana, 1);
      grafana.faults(
          Faults.on(
              request -> request.path().endsWith("/alert-rules"), Fault.status(403, "not you")));

      Pulled pulled = Pusher.of(grafana).pull(Samples.all());

      assertThat(pulled.complete()).isFalse();
      assertThat(pulled.leftOut())
          .singleElement()
          .satisfies(left -> assertThat(left.what()).isEqualTo("every rule group"));
      assertThat(pulled.drifts()).noneMatch(d -> d.key().kind() == ResourceKind.RULE_GROUP);
    }
  }

  /** Random dashboards: known and unknown panels, unknown fields everywhere, odd values. */
  private record AnyDashboard(Random random) {

    Node.Obj next(String title) {
      Node.ObjBuilder dashboard = Node.object().put("title", title);
      fields(dashboard, 3);
      if (random.nextBoolean()) {
        dashboard.put("schemaVersion", 16 + random.nextInt(26));
      }
      if (random.nextBoolean()) {
        dashboard.put("tags", Node.strings(List.of("a", "grafter", "b c")));
      }
      Node[] panels = new Node[random.nextInt(5)];
      for (int i = 0; i < panels.length; i++) {
        panels[i] = panel(i);
      }
      return dashboard.put("panels", Node.list(panels)).build();
    }

    private Node.Obj panel(int id) {
      List<String> types = List.of("logs", "row", "acme-secret-panel", "nodeGraph", "canvas");
      Node.ObjBuilder panel =
          Node.object().put("type", types.get(random.nextInt(types.size()))).put("id", id + 1);
      if (random.nextBoolean()) {
        panel.put(
            "gridPos",
            Node.object().put("x", random.nextInt(24)).put("y", random.nextInt(9)).build());
      }
      if (random.nextBoolean()) {
        panel.put("targets", Node.list(Node.object().put("refId", "A").put("x", any(2)).build()));
      }
      fields(panel, 2);
      return panel.build();
    }

    private void fields(Node.ObjBuilder object, int depth) {
      List<String> names =
          List.of(
              "custom", "options", "links", "datasource", "$x", "description", "ünïcode", "time");
      names.stream()
          .filter(name -> random.nextInt(3) == 0)
          .forEach(name -> object.put(name, any(depth)));
    }

    private Node any(int depth) {
      return switch (random.nextInt(depth > 0 ? 9 : 6)) {
        case 0 -> Node.of("");
        case 1 -> Node.of("${x} <b>\"'\\\n\t\u2028 \ud83d\ude00");
        case 2 -> Node.of(random.nextLong());
        case 3 -> Node.of(random.nextDouble() * 1e-9);
        case 4 -> Node.of(random.nextBoolean());
        case 5 -> Node.nil();
        case 6 -> Node.list(any(depth - 1), any(depth - 1));
        case 7 -> Node.empty();
        default -> {
          Node.ObjBuilder object = Node.object().put("k" + random.nextInt(3), any(depth - 1));
          fields(object, depth - 1);
          yield object.build();
        }
      };
    }
  }
}
