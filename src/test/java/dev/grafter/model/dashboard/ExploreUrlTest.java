package dev.grafter.model.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.syntax.LogQlParser;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.VariableUse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExploreUrlTest {

  private static final Variable CONTAINER =
      new CustomVariable(VariableHead.of("container", "", ""), List.of("a"), Multiple.orAll("..*"));
  private static final Variable SEARCH = new TextboxVariable(VariableHead.of("search", "", ""), "");
  private static final Map<String, Variable> VARIABLES =
      Map.of("container", CONTAINER, "search", SEARCH);

  private static String url(String query) {
    return ExploreUrl.of(
        DatasourceRef.lokiVariable("ds"),
        List.of(LokiQuery.range(LogQlParser.parse(query, LogQlParser.Mode.TEMPLATE))),
        VARIABLES);
  }

  private static Node.Obj pane(String filledIn) {
    String panes = filledIn.substring(filledIn.indexOf("panes=") + "panes=".length());
    return Json.parse(URLDecoder.decode(panes, StandardCharsets.UTF_8), "panes")
        .asObject()
        .orElseThrow()
        .find("grafter")
        .orElseThrow()
        .asObject()
        .orElseThrow();
  }

  @Test
  void whatGrafanaFillsInMakesTheSameQuery() {
    String filled =
        url("sum(count_over_time({container_name=~\"$container\"} |~ `(?i)${search:raw}` [$__auto]))")
            .replace("${container:pipe}", "mongo|system_manager")
            .replace("${search:percentencode}", "a%26b%20c")
            .replace("${ds:percentencode}", "grafter-root-loki")
            .replace("${__from}", "1000")
            .replace("${__to}", "2000");

    Node.Obj pane = pane(filled);
    Node.Obj query =
        pane.get("queries").asList().orElseThrow().items().get(0).asObject().orElseThrow();
    assertThat(query.text("expr"))
        .contains(
            "sum(count_over_time({container_name=~\"mongo|system_manager\"} |~ `(?i)a&b c`[$__auto]))");
    assertThat(pane.text("datasource")).contains("grafter-root-loki");
    assertThat(query.text("datasource", "uid")).contains("grafter-root-loki");
    assertThat(pane.text("range", "from")).contains("1000");
    assertThat(pane.text("range", "to")).contains("2000");
  }

  @Test
  void onlyTheDashboardsVariablesStandOpenInTheAddress() {
    String url = url("sum(count_over_time({container_name=~\"$container\"}[$__range]))");

    assertThat(VariableUse.names(url))
        .containsExactlyInAnyOrder("ds", "container", "__from", "__to");
    assertThat(url).contains("%24__range").doesNotContain(" ").doesNotContain("\"");
  }

  @Test
  void variablesAreFoundInEverySpelling() {
    assertThat(VariableUse.names("$a ${b} ${c:regex} ${d.e} [[f]] [[g:csv]] $__auto"))
        .containsExactly("a", "b", "c", "d", "f", "g", "__auto");
  }
}
