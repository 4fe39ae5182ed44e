package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.RemoteException;
import dev.grafter.wire.Mark;
import java.util.Optional;

/** Reads the ledger out of the template group that holds it. */
record LedgerStore(HttpReader http, Mark mark, String server) {

  Ledger read() {
    return new GetTemplate(http)
        .find(mark.ledgerName())
        .map(this::ledger)
        .orElseGet(() -> Ledger.empty(mark));
  }

  /** A template of that name that is no ledger of ours is nobody's to overwrite. */
  Ledger ledger(Node.Obj template) {
    Optional<String> version = template.text("version").filter(text -> !text.isEmpty());
    return Ledger.parse(mark, template.text("template").orElse(""), version)
        .orElseThrow(
            () ->
                new RemoteException(
                    RemoteException.Kind.REFUSED,
                    "The notification template "
                        + mark.ledgerName()
                        + " on "
                        + server
                        + " should hold the ledger of "
                        + mark
                        + " but holds something else: rename it there, or choose another owner.",
                    null));
  }
}
