package dev.grafter.sync;

import dev.grafter.codec.Node;

/** How routes are told apart. */
public final class Routes {

  private Routes() {}

  /** The digest of a route, comparable with those in a ledger. */
  public static String digest(Node.Obj route) {
    RouteNormalizer normalizer = new RouteNormalizer();
    return Desired.digest(normalizer, RouteNormalizer.form(route));
  }

  /** Whether two routes have the same matchers, in whatever order. */
  public static boolean same(Node.Obj one, Node.Obj other) {
    return RouteNormalizer.identity(one).equals(RouteNormalizer.identity(other));
  }
}
