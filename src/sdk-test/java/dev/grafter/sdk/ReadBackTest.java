package dev.grafter.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.grafana.foundation.alerting.Rule;
import com.grafana.foundation.cog.variants.Registry;
import com.grafana.foundation.dashboard.Dashboard;
import dev.grafter.codec.Node;
import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Everything;
import dev.grafter.model.Resource;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every dashboard and rule that we render, and one of each that uses all the model can write, read
 * through the SDK's own types: nothing is lost or changed but what {@code read-back.txt} lists.
 */
@SuppressWarnings("removal") // the SDK prefers its v2 dashboards
class ReadBackTest {

  @BeforeAll
  static void nameThePanelThatTheSdkLacks() {
    Registry.registerPanel("alertlist", LinkedHashMap.class, null);
  }

  @Test
  void nothingIsLostThatIsNotListed() throws IOException {
    List<Node.Obj> dashboards =
        all(Resource.Dashboard.class, Resource.Dashboard::content, Everything.dashboard());
    List<Resource.RuleGroup> groups =
        all(Resource.RuleGroup.class, Function.identity(), Everything.ruleGroup());
    List<Node.Obj> rules = groups.stream().flatMap(group -> group.rules().stream()).toList();
    List<Node.Obj> queries = rules.stream().flatMap(ReadBackTest::models).toList();
    Set<String> differences = new TreeSet<>();

    for (Node.Obj dashboard : dashboards) {
      differences.addAll(differences(dashboard, Dashboard.class));
    }
    for (Node.Obj rule : rules) {
      differences.addAll(differences(rule.without("data"), Rule.class));
    }
    for (Node.Obj query : queries) {
      differences.addAll(differences(query, SdkTypes.queryType(query)));
    }

    Counts.print(
        "foundation-sdk",
        "%d dashboards, %d rules and %d queries read back"
            .formatted(dashboards.size(), rules.size(), queries.size()));
    assertThat(differences.stream().filter(line -> !line.startsWith("added ")))
        .containsExactlyInAnyOrderElementsOf(reviewed());
  }

  private static <R extends Resource, T> List<T> all(
      Class<R> type, Function<R, T> content, T everything) {
    List<T> all = new ArrayList<>();
    for (Level level : Level.values()) {
      new GrafterDefinitions()
          .resources(Site.of(level)).all(type).stream().map(content).forEach(all::add);
    }
    all.add(everything);
    return all;
  }

  private static Stream<Node.Obj> models(Node.Obj rule) {
    return rule.get("data").asList().orElseThrow().items().stream()
        .map(query -> query.asObject().orElseThrow().get("model").asObject().orElseThrow());
  }

  private static Set<String> differences(Node.Obj ours, Class<?> type) throws IOException {
    return TreeDifference.between(ours, SdkTypes.through(ours, type));
  }

  private static Set<String> reviewed() throws IOException {
    try (InputStream list = ReadBackTest.class.getResourceAsStream("/read-back.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.substring(0, line.indexOf('|')).strip())
          .collect(Collectors.toSet());
    }
  }
}
