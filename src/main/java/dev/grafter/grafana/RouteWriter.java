package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.util.Optional;

/**
 * Writes our routes. The whole tree is read, merged and written at once, since the server knows no
 * smaller write and no lock; the time in between is as short as two requests.
 */
final class RouteWriter implements KindWriter {

  private final HttpClient http;
  private final boolean editable;

  RouteWriter(HttpClient http, boolean editable) {
    this.http = http;
    this.editable = editable;
  }

  @Override
  public void create(Desired desired) {
    PolicyTree tree = tree();
    if (tree.find(desired.resource().content()).isPresent()) {
      throw Stale.exists(desired.resource().describe(), http.endpoint().words());
    }
    put(desired.resource().describe(), tree.with(desired.resource().content()));
  }

  @Override
  public void update(Desired desired, Live seen) {
    String what = desired.resource().describe();
    PolicyTree tree = tree();
    Node.Obj now =
        tree.find(seen.content().orElseThrow())
            .orElseThrow(() -> Stale.gone(what, http.endpoint().words()));
    if (!desired.canonical(now).equals(desired.canonical(seen.content().orElseThrow()))) {
      throw Stale.changed(what, http.endpoint().words());
    }
    put(what, tree.replacing(now, desired.resource().content()));
  }

  @Override
  public void delete(Live seen) {
    PolicyTree tree = tree();
    requireAsSeen(tree, seen, seen.key().toString());
    put(seen.key().toString(), tree.without(seen.content().orElseThrow()));
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

  private void put(String what, PolicyTree tree) {
    new PutPolicies(http, editable).put(what, tree.root());
  }
}
