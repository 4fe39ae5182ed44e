package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteException;

/**
 * Writes the root of the notification policies and leaves every route below it as it is. There is
 * no lock, so the tree is read again right before.
 */
final class PolicyRootWriter implements KindWriter {

  private final HttpClient http;

  PolicyRootWriter(HttpClient http) {
    this.http = http;
  }

  @Override
  public void create(Desired desired) {
    throw Stale.exists(desired.resource().describe(), http.endpoint().words());
  }

  @Override
  public void update(Desired desired, Live seen) {
    Node.Obj tree = new GetPolicies(http).tree();
    Stale.requireSame(desired, seen, tree.without("routes"), http.endpoint().words());
    new PutPolicies(http)
        .put(
            desired.resource().describe(),
            new PolicyTree(tree).withRoot(desired.resource().content()));
  }

  @Override
  public void delete(Live seen) {
    throw new RemoteException(
        RemoteException.Kind.REFUSED,
        "The root of the notification policies cannot be deleted: define it again.",
        null);
  }
}
