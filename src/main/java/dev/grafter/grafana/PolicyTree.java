package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.sync.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tree of notification policies, of which only single routes are ours: whatever else stands in
 * it stays as it is.
 *
 * @param root the tree as the server sent it
 */
record PolicyTree(Node.Obj root) {

  private static final String ROUTES = "routes";

  /** The routes below the root. */
  List<Node> routes() {
    return root.find(ROUTES).flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  /** The route below the root that has the same matchers. */
  Optional<Node.Obj> find(Node.Obj wanted) {
    return routes().stream()
        .flatMap(route -> route.asObject().stream())
        .filter(route -> Routes.same(route, wanted))
        .findFirst();
  }

  /**
   * The tree with a route in the place of that with the same matchers, else before all others: its
   * matchers name a label that only our alerts carry, so it takes nothing from them.
   */
  PolicyTree with(Node.Obj wanted) {
    List<Node> routes = new ArrayList<>(routes());
    int place = place(routes, wanted);
    if (place < 0) {
      routes.add(0, wanted);
    } else {
      routes.set(place, wanted);
    }
    return withRoutes(routes);
  }

  /** The tree with a route in the place of another one, whose matchers may differ. */
  PolicyTree replacing(Node.Obj old, Node.Obj wanted) {
    List<Node> routes = new ArrayList<>(routes());
    int place = place(routes, old);
    if (place < 0) {
      return with(wanted);
    }
    routes.set(place, wanted);
    return withRoutes(routes);
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

  private static int place(List<Node> routes, Node.Obj wanted) {
    for (int i = 0; i < routes.size(); i++) {
      if (routes.get(i) instanceof Node.Obj route && Routes.same(route, wanted)) {
        return i;
      }
    }
    return -1;
  }

  private PolicyTree withRoutes(List<Node> routes) {
    return new PolicyTree(root.without("provenance").with(ROUTES, Node.list(routes)));
  }
}
