package dev.grafter.sync;

import dev.grafter.model.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a plan go on when some kinds of a server cannot be read; when none can, the first failure
 * ends it.
 */
final class Unreadable {

  private final int kinds;
  private int failed;

  Unreadable(int kinds) {
    this.kinds = kinds;
  }

  /** Whether something could not be read. */
  boolean any() {
    return failed > 0;
  }

  List<Change> guard(List<Resource> wanted, Supplier<List<Change>> look) {
    try {
      return look.get();
    } catch (RemoteException e) {
      failed++;
      if (failed == kinds || concernsTheWholeSite(e)) {
        throw e;
      }
      return wanted.stream().map(resource -> conflict(resource, e)).toList();
    }
  }

  private static boolean concernsTheWholeSite(RemoteException e) {
    return e.kind() == RemoteException.Kind.UNAVAILABLE
        || e.kind() == RemoteException.Kind.UNCONFIGURED;
  }

  private static Change conflict(Resource resource, RemoteException e) {
    return new Change.Conflict(
        resource.key(),
        resource.title(),
        Change.Reason.UNREADABLE,
        e.getMessage(),
        List.of(),
        Optional.empty());
  }
}
