package dev.grafter.loki;

import dev.grafter.http.HttpFailure;
import dev.grafter.sync.RemoteException;
import java.util.function.Supplier;

/**
 * Says what a failed request means for the object in question. A Loki that does not answer is
 * nothing that keeps the rest of its site from being planned.
 */
final class Failures {

  private Failures() {}

  static <T> T translated(Supplier<T> request) {
    try {
      return request.get();
    } catch (HttpFailure e) {
      throw new RemoteException(kind(e), e.getMessage(), e);
    }
  }

  private static RemoteException.Kind kind(HttpFailure e) {
    if (e.mayHaveHappened()) {
      return RemoteException.Kind.UNCERTAIN;
    }
    return switch (e.kind()) {
      case CREDENTIALS -> RemoteException.Kind.UNCONFIGURED;
      case UNREACHABLE, TIMEOUT, REDIRECT, MALFORMED -> RemoteException.Kind.REFUSED;
      case STATUS ->
          e.status() == 401 || e.status() == 403
              ? RemoteException.Kind.DENIED
              : RemoteException.Kind.REFUSED;
    };
  }
}
