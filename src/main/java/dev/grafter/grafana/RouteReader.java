package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.Routes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads our routes out of the tree that holds everybody's. */
final class RouteReader implements KindReader {

  private final HttpReader http;

  RouteReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    PolicyTree tree = new PolicyTree(new GetPolicies(http).tree());
    return wanted.stream().flatMap(route -> live(tree, route).stream()).toList();
  }

  /** Found by what was pushed, since a route has no name of its own in the tree. */
  @Override
  public List<Live> owned(Ledger ledger) {
    List<String> names = ledger.ids(ResourceKind.ROUTE);
    if (names.isEmpty()) {
      return List.of();
    }
    PolicyTree tree = new PolicyTree(new GetPolicies(http).tree());
    return names.stream()
        .map(name -> new ResourceKey(ResourceKind.ROUTE, name))
        .flatMap(
            key ->
                tree.routes().stream()
                    .flatMap(route -> route.asObject().stream())
                    .filter(route -> ledger.pushed(key, Routes.digest(route)))
                    .map(
                        route ->
                            Live.plain(key, route, Node.empty())
                                .managedBy(Provenance.manager(tree.root()))))
        .toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return live(new PolicyTree(new GetPolicies(http).tree()), wanted);
  }

  private static Optional<Live> live(PolicyTree tree, Resource wanted) {
    return tree.find(wanted.content())
        .map(
            route ->
                Live.plain(wanted.key(), route, Node.empty())
                    .managedBy(Provenance.manager(tree.root())));
  }
}
