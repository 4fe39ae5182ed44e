package dev.grafter.render.grafana;

import dev.grafter.codec.Json;
import dev.grafter.model.Resource;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;
import java.util.Optional;

/**
 * Dashboards, one JSON file each, named by uid. The content is what is pushed, but for the mark and
 * a site's overrides; Grafana replaces nothing in dashboard files.
 */
public final class DashboardFiles implements RenderTarget {

  private final String prefix;
  private final boolean byFolder;
  private final List<Resource.Dashboard> dashboards;

  private DashboardFiles(String prefix, boolean byFolder, List<Resource.Dashboard> dashboards) {
    this.prefix = prefix;
    this.byFolder = byFolder;
    this.dashboards = List.copyOf(dashboards);
  }

  /** All files side by side. */
  public static DashboardFiles flat(String prefix, List<Resource.Dashboard> dashboards) {
    return new DashboardFiles(prefix, false, dashboards);
  }

  /** One directory for each folder of Grafana, as a {@link DashboardProviders} reads them. */
  public static DashboardFiles byFolder(String prefix, List<Resource.Dashboard> dashboards) {
    return new DashboardFiles(prefix, true, dashboards);
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    for (Resource.Dashboard dashboard : dashboards) {
      String directory = byFolder ? directory(dashboard.folderUid()) + "/" : "";
      tree.add(prefix + directory + dashboard.uid() + ".json", Json.pretty(dashboard.content()));
    }
  }

  /** The directory of a folder's dashboards; no uid can look like that of the root. */
  static String directory(Optional<String> folderUid) {
    return folderUid.orElse("general");
  }
}
