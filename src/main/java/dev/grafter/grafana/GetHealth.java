package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.sync.RemoteException;

/** {@code GET /api/health}: whether this is a Grafana, whether it is well, and which release. */
record GetHealth(HttpReader http, String server) {

  private static final HttpCall CALL =
      HttpCall.get("ask for the version", HttpPath.of("api", "health"));

  Release release() {
    Node.Obj health = health();
    if (!health.has("database")) {
      throw notGrafana(null);
    }
    Release release = new Release(health.text("version").orElse(""));
    if (release.tooOld()) {
      throw new RemoteException(
          RemoteException.Kind.REFUSED,
          server
              + " runs Grafana "
              + release.text()
              + ", which is too old: Grafter works with Grafana "
              + Release.OLDEST
              + " and later.",
          null);
    }
    return release;
  }

  private Node.Obj health() {
    try {
      return http.read(CALL).object();
    } catch (HttpFailure e) {
      boolean other = e.kind() == HttpFailure.Kind.MALFORMED || e.status() == 404;
      throw other ? notGrafana(e) : e;
    }
  }

  private RemoteException notGrafana(HttpFailure cause) {
    return new RemoteException(
        RemoteException.Kind.UNAVAILABLE,
        "Tried to find a Grafana at "
            + server
            + " but what answers there is none: correct the url in grafter.yml.",
        cause);
  }
}
