package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of notification policies, of which only single routes are ours: whatever else stands in
 * it stays as it is, and where it is. Among themselves our routes stand in the order of their
 * names, since the first that matches an alert takes it.
 *
 * @param root the tree as the server sent it
 */
record PolicyTree(Node.Obj root) {

  private static final String ROUTES = "routes";
  private static final String PROVENANCE = "provenance";

  /** The routes below the root. */
  List<Node> routes() {
    return root.items(ROUTES);
  }

  /** The route below the root that has the same matchers. */
  Optional<Node.Obj> find(Node.Obj wanted) {
    return routes().stream()
        .flatMap(route -> route.asObject().stream())
        .filter(route -> Routes.same(route, wanted))
        .findFirst();
  }

  /** Where the route with the same matchers stands, or -1. */
  int place(Node.Obj wanted) {
    return place(routes(), wanted);
  }

  private static int place(List<Node> routes, Node.Obj wanted) {
    for (int i = 0; i < routes.size(); i++) {
      if (routes.get(i) instanceof Node.Obj route && Routes.same(route, wanted)) {
        return i;
      }
    }
    return -1;
  }

  /** The name under which we pushed a route, if it is ours. */
  static Optional<String> name(Node route, Ledger ledger) {
    return route
        .asObject()
        .map(Routes::digest)
        .flatMap(
            digest ->
                ledger.ids(ResourceKind.ROUTE).stream()
                    .filter(id -> ledger.pushed(new ResourceKey(ResourceKind.ROUTE, id), digest))
                    .findFirst());
  }

  /** The digest of the root without its routes, comparable with those in a ledger. */
  static String rootDigest(Node.Obj tree) {
    return Desired.of(new Resource.PolicyRoot(tree.without(ROUTES, PROVENANCE))).digest();
  }

  /**
   * The tree with a route of ours. Where it stood, or one that it replaces, it stays while that is
   * in order; a new one comes between those of ours, and the first of all before everybody's: its
   * matchers name a label that only our alerts carry, so it takes nothing from them.
   *
   * @param name the route's name
   * @param old the route that it replaces; the wanted one itself when it is new
   * @param ledger which routes are ours
   */
  PolicyTree with(String name, Node.Obj old, Node.Obj wanted, Ledger ledger) {
    List<Node> routes = new ArrayList<>(routes());
    int place = place(routes, old);
    if (place >= 0) {
      routes.remove(place);
    }
    Neighbours ours = Neighbours.of(routes, name, ledger);
    routes.add(ours.allow(place) ? place : ours.place(), wanted);
    return withRoutes(routes);
  }

  /**
   * The places of our other routes around a name, in a list without that route.
   *
   * @param before the last place of a smaller name, or -1
   * @param after the first place of a larger name, or the number of routes
   * @param size the number of routes
   */
  private record Neighbours(int before, int after, int size) {
    static Neighbours of(List<Node> routes, String name, Ledger ledger) {
      int before = -1;
      int after = routes.size();
      for (int i = 0; i < routes.size(); i++) {
        int order = name(routes.get(i), ledger).map(name::compareTo).orElse(0);
        before = order > 0 ? i : before;
        after = order < 0 ? Math.min(after, i) : after;
      }
      return new Neighbours(before, after, routes.size());
    }

    boolean allow(int place) {
      return place > before && place >= 0 && place <= after;
    }

    int place() {
      if (before >= 0) {
        return before + 1;
      }
      return after < size ? after : 0;
    }
  }

  /** The tree without the route that has the same matchers. */
  PolicyTree without(Node.Obj unwanted) {
    List<Node> routes = new ArrayList<>(routes());
    int place = place(routes, unwanted);
    if (place >= 0) {
      routes.remove(place);
    }
    return withRoutes(routes);
  }

  /** The tree with another root above the same routes. */
  PolicyTree withRoot(Node.Obj content) {
    Node.ObjBuilder tree = Node.object().putAll(content);
    root.find(ROUTES).ifPresent(routes -> tree.put(ROUTES, routes));
    root.find(PROVENANCE).ifPresent(provenance -> tree.put(PROVENANCE, provenance));
    return new PolicyTree(tree.build());
  }

  private PolicyTree withRoutes(List<Node> routes) {
    return new PolicyTree(root.with(ROUTES, Node.list(routes)));
  }

  /** Whether people may edit the tree in the user interface, which a write does not change. */
  boolean editable() {
    return Provenance.editable(root);
  }

  /** The tree as it is written. */
  Node.Obj body() {
    return root.without(PROVENANCE);
  }
}
