package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.Routes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads our routes out of the tree that holds everybody's. */
final class RouteReader implements KindReader {

  private final HttpReader http;

  private final LedgerStore ledger;

  RouteReader(HttpReader http, LedgerStore ledger) {
    this.http = http;
    this.ledger = ledger;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    PolicyTree tree = new PolicyTree(new GetPolicies(http).tree());
    List<Live> found = wanted.stream().flatMap(route -> live(tree, route).stream()).toList();
    return ordered(tree, found);
  }

  /** Says of each that stands before one of a smaller name that it does. */
  private static List<Live> ordered(PolicyTree tree, List<Live> found) {
    List<Live> result = new ArrayList<>();
    int last = -1;
    for (Live live : found.stream().sorted(Comparator.comparing(Live::key)).toList()) {
      Node.Obj content = live.content().orElseThrow();
      int place = tree.place(content);
      result.add(
          place > last
              ? live
              : live(tree, live.key(), content.with(Routes.ORDER, "before one of a smaller name")));
      last = Math.max(last, place);
    }
    return result;
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    List<String> names = ledger.ids(ResourceKind.ROUTE);
    if (names.isEmpty()) {
      return List.of();
    }
    PolicyTree tree = new PolicyTree(new GetPolicies(http).tree());
    return names.stream()
        .map(name -> new ResourceKey(ResourceKind.ROUTE, name))
        .flatMap(key -> pushed(tree, key, ledger).map(route -> live(tree, key, route)))
        .toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return live(new PolicyTree(new GetPolicies(http).tree()), wanted);
  }

  /** Found by its matchers; when these are new, by what was pushed before under its name. */
  private Optional<Live> live(PolicyTree tree, Resource wanted) {
    return tree.find(wanted.content())
        .or(() -> pushed(tree, wanted.key(), ledger.read()).findFirst())
        .map(route -> live(tree, wanted.key(), route));
  }

  /** Routes that we pushed: a route has no name of its own in the tree. */
  private static Stream<Node.Obj> pushed(PolicyTree tree, ResourceKey key, Ledger ledger) {
    return tree.routes().stream()
        .flatMap(route -> route.asObject().stream())
        .filter(route -> ledger.pushed(key, Routes.digest(route)));
  }

  private static Live live(PolicyTree tree, ResourceKey key, Node.Obj route) {
    return Live.plain(key, route, Node.empty()).managedBy(Provenance.manager(tree.root()));
  }
}
