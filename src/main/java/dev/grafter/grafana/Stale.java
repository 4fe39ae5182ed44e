package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteException;

/** Conflicts that we find ourselves, where the server has no lock. */
final class Stale {

  private Stale() {}

  static RemoteException changed(String what, String server) {
    return conflict(what, server, "somebody changed it since the plan was made");
  }

  /** Fails unless an object is, read again, what the plan saw. */
  static void requireSame(Desired desired, Live seen, Node.Obj now, String server) {
    Node.Obj before = seen.content().map(desired::canonical).orElse(Node.empty());
    if (!desired.canonical(now).equals(before)) {
      throw changed(desired.resource().describe(), server);
    }
  }

  static RemoteException exists(String what, String server) {
    return conflict(what, server, "somebody created it since the plan was made");
  }

  static RemoteException needed(String what, String server, String by) {
    return conflict(what, server, by + " needs it now");
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
