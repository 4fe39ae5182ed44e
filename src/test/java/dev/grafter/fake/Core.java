package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The server without a transport: a request in, an answer out. One request at a time; what a
 * handler does is seen whole or not at all, since a refusal is thrown before the first change.
 */
final class Core {

  private final Profile profile;
  private final Router router = new Router();
  private final Users users;
  private final Ids ids;
  private final Ticks ticks = new Ticks();
  private final Map<Long, Org> orgs = new TreeMap<>();
  private final Loki loki = new Loki();

  Core(Profile profile) {
    this.profile = profile;
    this.users = new Users(profile);
    this.ids = new Ids(profile);
    addOrg(1, "Main Org.");
    new Areas(this).register(router);
  }

  Profile profile() {
    return profile;
  }

  Users users() {
    return users;
  }

  Ids ids() {
    return ids;
  }

  Ticks ticks() {
    return ticks;
  }

  Loki loki() {
    return loki;
  }

  Map<Long, Org> orgs() {
    return orgs;
  }

  Org org(long id) {
    Org org = orgs.get(id);
    if (org == null) {
      throw new IllegalArgumentException("no organisation " + id);
    }
    return org;
  }

  synchronized void addOrg(long id, String name) {
    orgs.put(id, new Org(id, name, profile));
  }

  synchronized FakeResponse handle(FakeRequest request) {
    try {
      Router.Match match =
          router.match(request.method(), request.path()).orElseThrow(Core::notFound);
      Permission permission = match.route().permission();
      if (permission == null) {
        return match.route().handler().handle(new Call(request, match.variables(), null, null));
      }
      return signedIn(request, match, permission);
    } catch (Refusal e) {
      return e.response();
    }
  }

  private FakeResponse signedIn(FakeRequest request, Router.Match match, Permission permission) {
    Identity identity = users.identify(request);
    Org org = orgs.get(users.organisation(request, identity));
    if (org == null) {
      throw users.unauthorized("auth.unauthorized", "Unauthorized");
    }
    permission.check(identity, ids);
    return match.route().handler().handle(new Call(request, match.variables(), identity, org));
  }

  private static Refusal notFound() {
    return new Refusal(
        FakeResponse.middleware(404, Node.object().put("message", "Not found").build()));
  }

  /** Runs something with the state to itself. */
  synchronized <T> T alone(Supplier<T> work) {
    return work.get();
  }

  /** Runs something with the state to itself. */
  synchronized void alone(Runnable work) {
    work.run();
  }
}
