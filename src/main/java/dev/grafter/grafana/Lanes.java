package dev.grafter.grafana;

import dev.grafter.http.HttpReader;
import dev.grafter.sync.RemoteException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which APIs a server offers, and which lanes its kinds take.
 *
 * @param capabilities what was found
 * @param dashboards the lane of dashboards
 * @param folders the lane of folders
 */
record Lanes(Capabilities capabilities, Lane dashboards, Lane folders) {

  /** From this release on there is always something below {@code /apis}. */
  private static final int APP_PLATFORM = 12;

  private static final String DASHBOARDS = "dashboard.grafana.app";
  private static final String FOLDERS = "folder.grafana.app";

  /** The first is preferred: v0alpha1 stores a classic dashboard as it is sent. */
  private static final List<String> DASHBOARD_VERSIONS = List.of("v0alpha1", "v1beta1", "v1");

  private static final List<String> FOLDER_VERSIONS = List.of("v1", "v1beta1");

  /** Asks the server. */
  static Lanes probe(HttpReader http, String server, long org) {
    Release release = new GetHealth(http, server).release();
    Map<String, List<String>> served = new GetApiGroups(http).versions();
    if (served.isEmpty() && release.major().filter(major -> major >= APP_PLATFORM).isPresent()) {
      throw silent(server, release);
    }
    Optional<String> dashboards = best(DASHBOARD_VERSIONS, served.get(DASHBOARDS));
    Optional<String> folders = best(FOLDER_VERSIONS, served.get(FOLDERS));
    String namespace = AppKind.namespace(org);
    return new Lanes(
        new Capabilities(release.text(), dashboards, folders),
        new Lane(
            dashboards.map(
                version ->
                    new AppKind("dashboards", DASHBOARDS, version, "dashboards", namespace))),
        new Lane(
            folders.map(
                version -> new AppKind("folders", FOLDERS, version, "folders", namespace))));
  }

  /** Falling back would write past the marks that its objects carry. */
  private static RemoteException silent(String server, Release release) {
    return new RemoteException(
        RemoteException.Kind.UNAVAILABLE,
        server
            + " runs Grafana "
            + release.text()
            + " but does not say which APIs it serves: check that no proxy in between keeps /apis"
            + " back.",
        null);
  }

  private static Optional<String> best(List<String> known, List<String> served) {
    return served == null ? Optional.empty() : known.stream().filter(served::contains).findFirst();
  }
}
