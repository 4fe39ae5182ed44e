package dev.grafter.sync;

import dev.grafter.codec.Node;

/** How routes are told apart. */
public final class Routes {

  private Routes() {}

  /**
   * The key of a live route that says that it stands in another place among ours than it should; no
   * key of Grafana's.
   */
  public static final String ORDER = "order";

  /** The route without what {@link #ORDER} says. */
  public static Node.Obj plain(Node.Obj route) {
    return route.without(ORDER);
  }

  /** The digest of a route, comparable with those in a ledger. */
  public static String digest(Node.Obj route) {
    RouteNormalizer normalizer = new RouteNormalizer();
    return Desired.digest(normalizer, RouteNormalizer.route(route));
  }

  /** Whether two routes have the same matchers, in whatever order. */
  public static boolean same(Node.Obj one, Node.Obj other) {
    return RouteNormalizer.identity(one).equals(RouteNormalizer.identity(other));
  }
}
