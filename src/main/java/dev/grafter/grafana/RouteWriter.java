package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.Routes;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes our routes. The whole tree is read, merged and written at once, since the server knows no
 * smaller write and no lock; the time in between is as short as two requests.
 */
final class RouteWriter implements KindWriter {

  private final HttpClient http;
  private final Supplier<Ledger> ledger;

  RouteWriter(HttpClient http, Supplier<Ledger> ledger) {
    this.http = http;
    this.ledger = ledger;
  }

  @Override
  public void create(Desired desired) {
    PolicyTree tree = tree();
    if (tree.find(desired.resource().content()).isPresent()) {
      throw Stale.exists(desired.resource().describe(), http.endpoint().words());
    }
    put(desired, tree, desired.resource().content());
  }

  @Override
  public void update(Desired desired, Live seen) {
    String what = desired.resource().describe();
    PolicyTree tree = tree();
    Node.Obj now =
        tree.find(seen.content().orElseThrow())
            .orElseThrow(() -> Stale.gone(what, http.endpoint().words()));
    Node.Obj before = Routes.plain(seen.content().orElseThrow());
    if (!desired.canonical(now).equals(desired.canonical(before))) {
      throw Stale.changed(what, http.endpoint().words());
    }
    put(desired, tree, now);
  }

  @Override
  public void delete(Live seen) {
    PolicyTree tree = tree();
    requireAsSeen(tree, seen, seen.key().toString());
    new PutPolicies(http).put(seen.key().toString(), tree.without(seen.content().orElseThrow()));
  }

  private void requireAsSeen(PolicyTree tree, Live seen, String what) {
    Optional<Node.Obj> now = tree.find(seen.content().orElseThrow());
    if (now.isEmpty()) {
      throw Stale.gone(what, http.endpoint().words());
    }
    if (!now.equals(seen.content())) {
      throw Stale.changed(what, http.endpoint().words());
    }
  }

  private PolicyTree tree() {
    return new PolicyTree(new GetPolicies(http).tree());
  }

  private void put(Desired desired, PolicyTree tree, Node.Obj old) {
    Resource.Route route = (Resource.Route) desired.resource();
    new PutPolicies(http)
        .put(route.describe(), tree.with(route.name(), old, route.content(), ledger.get()));
  }
}
