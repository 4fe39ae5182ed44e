package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.sync.Live;
import java.util.Optional;

/**
 * What a conditional write of a template group or a mute timing needs: the version, a hash of the
 * content that Grafana checks from 11 on, and where the object came from, which stays as it is.
 */
final class NotificationLock {

  private static final String VERSION = "version";
  private static final String PROVENANCE = "provenance";

  private NotificationLock() {}

  static Node.Obj of(Node.Obj object) {
    return Node.object()
        .putText(VERSION, object.text(VERSION).filter(text -> !text.isEmpty()))
        .put(PROVENANCE, object.text(PROVENANCE).orElse(""))
        .build();
  }

  /** The version that a write replaces; empty where the server counts none. */
  static Optional<String> version(Live seen) {
    return seen.lock().text(VERSION);
  }

  /** Whether people may edit the object in the user interface; what is locked stays so. */
  static boolean editable(Live seen) {
    return seen.lock().text(PROVENANCE).filter(String::isEmpty).isPresent();
  }
}
