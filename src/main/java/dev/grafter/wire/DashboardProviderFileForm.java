package dev.grafter.wire;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.Optional;

/** Dashboard providers as a file in {@code provisioning/dashboards}. */
public final class DashboardProviderFileForm {

  private DashboardProviderFileForm() {}

  /**
   * One provider: a folder of files that becomes a folder of dashboards.
   *
   * @param name its name, which Grafana remembers with each dashboard: keep it stable
   * @param folderTitle the title of the folder in Grafana; empty for the root
   * @param folderUid the uid that the folder gets when Grafana creates it. Leave it out where alert
   *     rules lie in a folder of the same title: Grafana reads rules first and gives their folder a
   *     uid of its own, and a second folder of that title is refused (10) or confuses (13)
   * @param path where Grafana finds the files
   */
  public record Provider(
      String name, String folderTitle, Optional<String> folderUid, String path) {}

  /**
   * The file.
   *
   * @param providers its providers
   * @param org the organisation
   */
  public static Node.Obj write(List<Provider> providers, long org) {
    return Node.object()
        .put("apiVersion", 1)
        .put("providers", Node.list(providers.stream().map(each -> write(each, org)).toList()))
        .build();
  }

  private static Node.Obj write(Provider provider, long org) {
    return Node.object()
        .put("name", Interpolation.escape(provider.name()))
        .put("orgId", org)
        .put("type", "file")
        .put("folder", Interpolation.escape(provider.folderTitle()))
        .putText("folderUid", provider.folderUid().map(Interpolation::escape))
        .put("disableDeletion", false)
        .put("allowUiUpdates", false)
        .put("updateIntervalSeconds", 10)
        .put("options", Node.object().put("path", Interpolation.escape(provider.path())).build())
        .build();
  }
}
