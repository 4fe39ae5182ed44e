package dev.grafter.grafana;

import dev.grafter.http.HttpReader;
import dev.grafter.wire.Mark;
import java.util.Optional;

/**
 * Looks, after the first write of a kind, whether the server kept the marks. Some releases take
 * them and lose them without a word.
 */
final class ReadBack {

  private ReadBack() {}

  /**
   * Checks unless that was done before.
   *
   * @return whether marks are kept
   */
  static boolean check(HttpReader http, AppKind kind, Lane lane, Mark mark, String name) {
    if (lane.proven()) {
      return true;
    }
    Optional<AppObject> stored = new GetAppObject(http, kind).find(name).map(AppObject::new);
    boolean kept =
        stored.flatMap(AppObject::mark).filter(mark::equals).isPresent()
            && stored.flatMap(AppObject::stamp).isPresent();
    if (kept) {
      lane.prove();
    } else {
      lane.fallBack();
    }
    return kept;
  }
}
