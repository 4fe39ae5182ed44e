package com.example.shop;

import com.grafana.foundation.alerting.QueryBuilder;
import com.grafana.foundation.alerting.RelativeTimeRange;
import com.grafana.foundation.alerting.RuleBuilder;
import com.grafana.foundation.alerting.RuleExecErrState;
import com.grafana.foundation.alerting.RuleGroupBuilder;
import com.grafana.foundation.alerting.RuleNoDataState;
import com.grafana.foundation.common.DataSourceRef;
import com.grafana.foundation.common.GraphDrawStyle;
import com.grafana.foundation.common.StackingConfigBuilder;
import com.grafana.foundation.common.StackingMode;
import com.grafana.foundation.dashboard.DashboardBuilder;
import com.grafana.foundation.dashboard.DashboardDashboardTimeBuilder;
import com.grafana.foundation.expr.Expr;
import com.grafana.foundation.expr.ExprTypeThresholdConditionsBuilder;
import com.grafana.foundation.expr.ExprTypeThresholdConditionsEvaluatorBuilder;
import com.grafana.foundation.expr.ExprTypeThresholdConditionsEvaluatorType;
import com.grafana.foundation.expr.TypeThreshold;
import com.grafana.foundation.expr.TypeThresholdBuilder;
import com.grafana.foundation.logs.LogsPanelBuilder;
import com.grafana.foundation.loki.DataqueryBuilder;
import com.grafana.foundation.timeseries.TimeseriesPanelBuilder;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.datasource.LokiDatasource;
import dev.grafter.sdk.FoundationSdk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A log dashboard and an alert rule made with the builders of Grafana's foundation SDK. */
@SuppressWarnings("removal") // the classic dashboard, which every Grafana from 10 on takes
public final class ShopLogs implements ResourceProvider {

  private static final String FOLDER = "shop";
  private static final String LOKI = "shop-loki";
  private static final String ERRORS =
      "sum by (container_name) (count_over_time({job=\"shop\"} | json | level=\"error\" [5m]))";

  @Override
  public ResourceSet resources(Site site) {
    return ResourceSet.of(
        new Resource.Folder(FOLDER, "Shop", Optional.empty()),
        LokiDatasource.of(LOKI, "Shop logs (Loki)", site.loki().url()).build().toResource(),
        FoundationSdk.dashboard(dashboard()).folder(FOLDER).toResource(),
        FoundationSdk.ruleGroup(rules()).folder(FOLDER).toResource());
  }

  private static DashboardBuilder dashboard() {
    DataSourceRef loki = new DataSourceRef("loki", LOKI);
    return new DashboardBuilder("Shop logs")
        .uid("shop-logs")
        .tags(List.of("shop"))
        .time(new DashboardDashboardTimeBuilder().from("now-1h").to("now"))
        .withPanel(
            new TimeseriesPanelBuilder()
                .title("Errors by container")
                .datasource(loki)
                .span(24)
                .height(8)
                .drawStyle(GraphDrawStyle.BARS)
                .stacking(new StackingConfigBuilder().mode(StackingMode.NORMAL))
                .withTarget(
                    new DataqueryBuilder()
                        .refId("A")
                        .expr(ERRORS)
                        .queryType("range")
                        .legendFormat("{{container_name}}")))
        .withPanel(
            new LogsPanelBuilder()
                .title("Lines")
                .datasource(loki)
                .span(24)
                .height(16)
                .showTime(true)
                .withTarget(
                    new DataqueryBuilder().refId("A").expr("{job=\"shop\"}").queryType("range")));
  }

  private static RuleGroupBuilder rules() {
    return new RuleGroupBuilder("shop")
        .interval(60L)
        .withRule(
            new RuleBuilder("Shop errors")
                .uid("shop-errors")
                .condition("B")
                .forArg("0s")
                .noDataState(RuleNoDataState.OK)
                .execErrState(RuleExecErrState.ERROR)
                .labels(Map.of("team", "shop"))
                .withQuery(
                    new QueryBuilder("A")
                        .datasourceUid(LOKI)
                        .relativeTimeRange(new RelativeTimeRange(300L, 0L))
                        .model(new DataqueryBuilder().refId("A").expr(ERRORS).queryType("instant")))
                .withQuery(
                    new QueryBuilder("B")
                        .datasourceUid("__expr__")
                        .relativeTimeRange(new RelativeTimeRange(300L, 0L))
                        .model(() -> Expr.createTypeThreshold(above(10)))));
  }

  private static TypeThreshold above(double limit) {
    return new TypeThresholdBuilder()
        .refId("B")
        .expression("A")
        .datasource(new DataSourceRef("__expr__", "__expr__"))
        .conditions(
            List.of(
                new ExprTypeThresholdConditionsBuilder()
                    .evaluator(
                        new ExprTypeThresholdConditionsEvaluatorBuilder()
                            .type(ExprTypeThresholdConditionsEvaluatorType.GT)
                            .params(List.of(limit)))))
        .build();
  }
}
