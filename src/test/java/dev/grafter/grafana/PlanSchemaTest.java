package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.FakeGrafana;
import dev.grafter.fake.Profile;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.sync.Change;
import dev.grafter.sync.Plan;
import dev.grafter.sync.PlanFile;
import dev.grafter.sync.PlanOptions;
import dev.grafter.testing.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved plans are of the form that {@code docs/plan.schema.json} publishes. */
class PlanSchemaTest {

  private static final PlanOptions PRUNE = new PlanOptions(false, false, true);

  private static String schema() throws IOException {
    return Files.readString(Path.of("docs", "plan.schema.json"));
  }

  private static void assertValid(Plan plan, Class<? extends Change> type) throws IOException {
    assertThat(plan.count(type)).as(type.getSimpleName()).isPositive();
    Node document = Json.parse(Json.pretty(PlanFile.write(List.of(plan))), "plan.json");
    assertThat(new SchemaCheck(schema()).problems(document)).isEmpty();
    assertThat(PlanFile.write(PlanFile.read(document))).isEqualTo(document);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everySavedPlanIsOfThePublishedForm(Profile profile) throws IOException {
    try (FakeGrafana grafana = FakeGrafana.start(profile)) {
      Pusher pusher = Pusher.of(grafana).with(PRUNE);
      assertValid(pusher.plan(Kinds.all()), Change.Create.class);
      pusher.push(Kinds.all());
      assertValid(pusher.plan(Kinds.all()), Change.Unchanged.class);
      assertValid(pusher.plan(Kinds.allChanged()), Change.Update.class);
      assertValid(pusher.plan(ResourceSet.of()), Change.Delete.class);
      grafana.edits().dashboard("oak-explorer", d -> d.with("title", "Mine"));
      assertValid(pusher.plan(Kinds.allChanged()), Change.Conflict.class);
    }
  }

  @Test
  void theSchemaNamesEveryKindAndReason() throws IOException {
    Node.Obj schema = Json.parse(schema(), "schema").asObject().orElseThrow();

    assertThat(texts(schema.find("$defs", "kind", "enum").orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(ResourceKind.values()).stream().map(ResourceKind::words).toList());
    assertThat(
            texts(schema.find("$defs", "conflict", "properties", "reason", "enum").orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(Change.Reason.values()).stream()
                .map(reason -> reason.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  private static Set<String> texts(Node list) {
    Set<String> texts = new TreeSet<>();
    list.asList().orElseThrow().items().forEach(item -> texts.add(item.asString().orElseThrow()));
    return texts;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'version': 2, 'plans': []}",
        "{'version': 1, 'plans': [], 'more': 1}",
        "{'version': 1, 'plans': [{'owner': 'a', 'site': 'b', 'server': 'ftp://c', 'changes':"
            + " []}]}",
        "{'version': 1, 'plans': [{'owner': 'a', 'site': 'b', 'server': 'http://c', 'changes':"
            + " [{'action': 'create', 'kind': 'folder', 'id': 'x', 'title': 'X'}]}]}",
        "{'version': 1, 'plans': [{'owner': 'a', 'site': 'b', 'server': 'http://c', 'changes':"
            + " [{'action': 'unchanged', 'kind': 'moon', 'id': 'x', 'title': 'X'}]}]}"
      })
  void whatIsNoPlanDoesNotPass(String text) throws IOException {
    assertThat(new SchemaCheck(schema()).problems(Samples.json(text))).isNotEmpty();
  }
}
