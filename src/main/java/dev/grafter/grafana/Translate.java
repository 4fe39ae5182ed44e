package dev.grafter.grafana;

import dev.grafter.http.HttpFailure;
import dev.grafter.sync.RemoteException;
import java.util.function.Supplier;

/** Says what a failed request means for the object in question. */
final class Translate {

  private Translate() {}

  static <T> T failures(Supplier<T> request) {
    try {
      return request.get();
    } catch (HttpFailure e) {
      throw exception(e);
    }
  }

  /** The same failure, by what it means. */
  static RemoteException exception(HttpFailure e) {
    return new RemoteException(kind(e), e.getMessage(), e);
  }

  static void failures(Runnable request) {
    failures(
        () -> {
          request.run();
          return null;
        });
  }

  private static RemoteException.Kind kind(HttpFailure e) {
    if (e.mayHaveHappened()) {
      return RemoteException.Kind.UNCERTAIN;
    }
    return switch (e.kind()) {
      case CREDENTIALS -> RemoteException.Kind.UNCONFIGURED;
      case UNREACHABLE, TIMEOUT, REDIRECT, MALFORMED -> RemoteException.Kind.UNAVAILABLE;
      case STATUS ->
          switch (e.status()) {
            case 401, 403 -> RemoteException.Kind.DENIED;
            case 409, 412 -> RemoteException.Kind.CONFLICT;
            default -> RemoteException.Kind.REFUSED;
          };
    };
  }
}
