package dev.grafter.readme;

import static dev.grafter.logql.LogQl.eq;
import static dev.grafter.logql.LogQl.json;
import static dev.grafter.logql.LogQl.level;
import static dev.grafter.logql.LogQl.minutes;
import static dev.grafter.logs.Severity.CRITICAL;
import static dev.grafter.logs.Severity.ERROR;

import dev.grafter.fleet.Site;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.syntax.MetricExpr;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource.Folder;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.TimeSeriesView;
import java.util.Optional;

/** The example of the README. */
public final class ShopLogs implements ResourceProvider {

  @Override
  public ResourceSet resources(Site site) {
    // README begins
    MetricExpr errors =
        LogQl.stream(eq("job", "shop"))
            .parse(json())
            .filter(level().in(ERROR, CRITICAL))
            .countOverTime(minutes(5))
            .sumBy("container_name")
            .expr();
    Panel panel =
        Panel.of("errors", "Errors by container", TimeSeriesView.stackedBars())
            .query(LokiQuery.range(errors).legend("{{container_name}}"))
            .build();
    Dashboard dashboard =
        Dashboard.of("shop-logs", "Shop logs")
            .folder("shop")
            .datasource(DatasourceRef.loki("shop-loki"))
            .panels(panel)
            .build();
    // README ends
    return ResourceSet.of(new Folder("shop", "Shop", Optional.empty()), dashboard.toResource());
  }
}
