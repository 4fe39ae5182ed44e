package dev.grafter.model;

import static dev.grafter.logql.LogQl.eq;
import static dev.grafter.logql.LogQl.interval;
import static dev.grafter.logql.LogQl.label;
import static dev.grafter.logql.LogQl.logfmt;
import static dev.grafter.logql.LogQl.stream;

import dev.grafter.fleet.Site;
import dev.grafter.logql.LogPipeline;
import dev.grafter.model.dashboard.Dashboard;
import dev.grafter.model.dashboard.FieldOptions;
import dev.grafter.model.dashboard.Link;
import dev.grafter.model.dashboard.LogsView;
import dev.grafter.model.dashboard.LokiQuery;
import dev.grafter.model.dashboard.Panel;
import dev.grafter.model.dashboard.Size;
import dev.grafter.model.dashboard.TimeSeriesView;
import dev.grafter.model.dashboard.Unit;
import java.util.Optional;

/** The provider that docs/definitions.md shows. */
public final class ExampleProvider implements ResourceProvider {

  @Override
  public ResourceSet resources(Site site) {
    LogPipeline slow =
        stream(eq("container_name", "library")).parse(logfmt()).filter(label("duration").above(2));
    Panel volume =
        Panel.of("slow-volume", "Slow requests", TimeSeriesView.stackedBars())
            .description("Requests that took more than 2 seconds, by path.")
            .query(
                LokiQuery.range(slow.countOverTime(interval("__auto")).sumBy("path").expr())
                    .legend("{{path}}"))
            .fields(FieldOptions.builder().unit(Unit.SHORT).noValue("No slow request"))
            .link(Link.explore("Explore this query"))
            .build();
    Panel lines =
        Panel.of("slow-lines", "Their lines", LogsView.newestFirst())
            .description("The same requests, newest first.")
            .size(Size.full(16))
            .query(LokiQuery.range(slow.expr()))
            .build();
    Dashboard dashboard =
        Dashboard.of("library-slow", "Slow requests")
            .folder("library")
            .datasource(DatasourceRef.loki("library-loki"))
            .panels(volume)
            .row("Lines", lines)
            .build();
    return ResourceSet.of(
        new Resource.Folder("library", "Library", Optional.empty()), dashboard.toResource());
  }
}
