package dev.grafter.fake;

import dev.grafter.codec.Node;

/** The notification policy tree of the provisioning API. */
final class PolicyApi {

  private final Core core;
  private final Profile profile;

  PolicyApi(Core core) {
    this.core = core;
    this.profile = core.profile();
  }

  void register(Router router) {
    Deprecation tree = Deprecation.notification(profile, "routingtrees");
    Permission write = AlertingRights.writeNotifications(profile);
    String path = "/api/v1/provisioning/policies";
    router
        .get(path, AlertingRights.readNotifications(profile), tree.on(this::get))
        .put(path, write, tree.on(this::put))
        .delete(path, write, tree.on(this::reset));
  }

  private FakeResponse get(Call call) {
    return FakeResponse.json(200, shown(call.org().alertmanager().tree()));
  }

  private static Node.Obj shown(AlertmanagerStore.Tree tree) {
    return tree.provenance() == Provenance.NONE
        ? tree.root()
        : tree.root().with("provenance", tree.provenance().word());
  }

  private FakeResponse put(Call call) {
    Node.Obj root = Route.root(call.body());
    AlertmanagerStore store = call.org().alertmanager();
    Provenance provided = Provenance.of(call.request());
    new RouteRules(store, profile).check(root);
    AlertingErrors.takeover(store.tree().provenance(), provided, profile);
    core.ticks().next();
    store.tree(root, provided);
    return FakeResponse.message(202, "policies updated");
  }

  private FakeResponse reset(Call call) {
    core.ticks().next();
    call.org().alertmanager().resetTree();
    return FakeResponse.json(202, shown(call.org().alertmanager().tree()));
  }
}
