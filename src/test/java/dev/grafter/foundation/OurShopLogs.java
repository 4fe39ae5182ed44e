package dev.grafter.foundation;

import static dev.grafter.logql.LogQl.eq;
import static dev.grafter.logql.LogQl.json;
import static dev.grafter.logql.LogQl.label;
import static dev.grafter.logql.LogQl.minutes;
import static dev.grafter.logql.LogQl.stream;

import dev.grafter.logql.LogPipeline;
import dev.grafter.model.DatasourceRef;
import dev.grafter.model.Resource;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.Size;
import dev.grafter.model.dashboard.TimeSeriesView;

/** The dashboard of the example in docs/foundation-sdk.md, with our own builders. */
public final class OurShopLogs {

  private OurShopLogs() {}

  /** The dashboard. */
  public static Resource.Dashboard dashboard() {
    // DOC begins
    LogPipeline shop = stream(eq("job", "shop"));
    return Dashboard.of("shop-logs", "Shop logs")
        .tags("shop")
        .folder("shop")
        .datasource(DatasourceRef.loki("shop-loki"))
        .panels(
            Panel.of("errors", "Errors by container", TimeSeriesView.stackedBars())
                .size(Size.full(8))
                .query(
                    LokiQuery.range(
                            shop.parse(json())
                                .filter(label("level").eq("error"))
                                .countOverTime(minutes(5))
                                .sumBy("container_name")
                                .expr())
                        .legend("{{container_name}}"))
                .build(),
            Panel.of("lines", "Lines", LogsView.newestFirst())
                .size(Size.full(16))
                .query(LokiQuery.range(shop.expr()))
                .build())
        .build()
        .toResource();
    // DOC ends
  }
}
