package dev.grafter.grafana;

import dev.grafter.sync.RemoteException;

/** Conflicts that we find ourselves, where the server has no lock. */
final class Stale {

  private Stale() {}

  static RemoteException changed(String what, String server) {
    return conflict(what, server, "somebody changed it since the plan was made");
  }

  static RemoteException exists(String what, String server) {
    return conflict(what, server, "somebody created it since the plan was made");
  }

  static RemoteException gone(String what, String server) {
    return conflict(what, server, "somebody deleted it since the plan was made");
  }

  private static RemoteException conflict(String what, String server, String reason) {
    return new RemoteException(
        RemoteException.Kind.CONFLICT,
        "Tried to write the " + what + " on " + server + " but " + reason + ": run plan again.",
        null);
  }
}
