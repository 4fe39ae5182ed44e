package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import java.util.Optional;

/** Where an alerting object came from, which decides who may change it. */
final class Provenance {

  private static final String HEADER = "X-Disable-Provenance";

  private Provenance() {}

  /** The call, so that its object may be edited in the user interface, or not. */
  static HttpCall of(HttpCall call, boolean editable) {
    return editable ? call.header(HEADER, "true") : call;
  }

  /** Whether an object may be edited in the user interface. */
  static boolean editable(Node.Obj object) {
    return object.text("provenance").orElse("").isEmpty();
  }

  /** Who forbids us to change an object. */
  static Optional<String> manager(Node.Obj object) {
    return object
        .text("provenance")
        .flatMap(
            text ->
                switch (text) {
                  case "file" -> Optional.of("file provisioning");
                  case "converted_prometheus" -> Optional.of("an import from Prometheus");
                  default -> Optional.empty();
                });
  }
}
