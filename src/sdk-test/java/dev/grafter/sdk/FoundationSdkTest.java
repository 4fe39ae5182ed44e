package dev.grafter.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grafana.foundation.alerting.QueryBuilder;
import com.grafana.foundation.alerting.RuleBuilder;
import com.grafana.foundation.alerting.RuleGroupBuilder;
import com.grafana.foundation.common.DataSourceRef;
import com.grafana.foundation.dashboard.DashboardBuilder;
import com.grafana.foundation.logs.LogsPanelBuilder;
import com.grafana.foundation.loki.DataqueryBuilder;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SuppressWarnings("removal") // the SDK prefers its v2 dashboards
class FoundationSdkTest {

  private static DashboardBuilder dashboard(String query) {
    return new DashboardBuilder("Shop logs")
        .withPanel(
            new LogsPanelBuilder()
                .title("Lines")
                .datasource(new DataSourceRef("loki", "l"))
                .withTarget(new DataqueryBuilder().refId("A").expr(query)));
  }

  private static RuleGroupBuilder group(String query) {
    return new RuleGroupBuilder("shop")
        .interval(30L)
        .withRule(
            new RuleBuilder("Errors")
                .condition("A")
                .keepFiringFor(120_000_000_000L)
                .withQuery(
                    new QueryBuilder("A")
                        .datasourceUid("l")
                        .model(new DataqueryBuilder().refId("A").expr(query))));
  }

  @Test
  void aDashboardGetsUidAndFolder() {
    Resource.Dashboard dashboard =
        FoundationSdk.dashboard(dashboard("{job=\"shop\"}")).folder("f").toResource();

    assertThat(dashboard.uid()).isEqualTo("shop-logs");
    assertThat(dashboard.folderUid()).contains("f");
    assertThat(dashboard.content().fields().values())
        .doesNotHaveAnyElementsOfTypes(Node.Null.class);
  }

  @Test
  void theQueriesOfADashboardAreChecked() {
    assertThatThrownBy(() -> FoundationSdk.dashboard(dashboard("{job=")))
        .hasMessageStartingWith(
            "dashboard \"Shop logs\": panel \"Lines\", query A is no LogQL: parse error at line 1");
  }

  @Test
  void aGroupBecomesWhatTheProvisioningApiTakes() {
    Resource.RuleGroup group =
        FoundationSdk.ruleGroup(group("sum(count_over_time({job=\"shop\"}[5m])) > 1"))
            .folder("f")
            .toResource();
    Node.Obj rule = group.rules().get(0);

    assertThat(group.interval()).isEqualTo(Duration.ofSeconds(30));
    assertThat(rule.text("uid")).contains("shop-errors");
    assertThat(rule.text("for")).contains("0s");
    assertThat(rule.text("keep_firing_for")).contains("2m");
    assertThat(rule.fields()).doesNotContainKeys("orgID", "folderUID", "ruleGroup", "provenance");
  }

  @Test
  void theQueriesOfARuleAreKnownAsLokisWithoutADatasource() {
    assertThatThrownBy(() -> FoundationSdk.ruleGroup(group("{job=\"shop\"}")))
        .hasMessage(
            "alert rule \"Errors\", query A gives lines, not numbers: count them, as with"
                + " count_over_time");
  }

  @Test
  void aBuilderThatDoesNotBuildIsNamedByItsOwnError() {
    assertThatThrownBy(() -> FoundationSdk.ruleGroup(new RuleGroupBuilder("empty")).toResource())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rule group \"empty\"");
  }
}
