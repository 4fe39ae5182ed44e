package dev.grafter.cli;

import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A thousand dashboards, the first ten of which a system property changes. */
public final class ManyProvider implements ResourceProvider {

  static final String TITLE = "grafter.bench.title";
  private static final int CHANGED = 10;

  @Override
  public ResourceSet resources(Site site) {
    List<Resource> resources = new ArrayList<>();
    resources.add(new Resource.Folder("f-logs", "Logs", Optional.empty()));
    String title = System.getProperty(TITLE, "Dashboard");
    for (int i = 0; i < Integer.getInteger("grafter.bench.dashboards", 1000); i++) {
      resources.add(FleetProvider.dashboard(i, i < CHANGED ? title : "Dashboard"));
    }
    return ResourceSet.of(resources);
  }
}
