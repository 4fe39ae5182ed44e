package dev.grafter.loki;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpReader;
import dev.grafter.sync.RemoteException;

/**
 * {@code GET /loki/api/v1/rules/<namespace>/<group>} of a group that nobody has: a ruler with files
 * says that it cannot look single groups up, one with an object store that there is none.
 */
record GetStorage(HttpReader http, Tenant tenant, String server) {

  private static final String NOBODYS = "grafter-looks-for-nothing";
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  Storage storage() {
    try {
      http.read(
          tenant.of(
              HttpCall.get("ask where the ruler keeps its rules", RulesPath.of(NOBODYS, NOBODYS))));
      return Storage.OBJECTS;
    } catch (HttpFailure e) {
      if (e.status() == BAD_REQUEST && e.serverText().contains("local store")) {
        return Storage.FILES;
      } else if (e.status() == NOT_FOUND && e.serverText().contains("group does not exist")) {
        return Storage.OBJECTS;
      } else if (e.status() == NOT_FOUND) {
        throw new RemoteException(
            RemoteException.Kind.REFUSED,
            "Loki at "
                + server
                + " has no rules API: run its ruler, and do not set ruler.enable_api to false.",
            e);
      }
      throw e;
    }
  }
}
