package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** What {@code /apis} says about itself. */
final class DiscoveryApi {

  private final Profile profile;

  DiscoveryApi(Core core) {
    this.profile = core.profile();
  }

  void register(Router router) {
    router
        .get("/apis", Permission.SIGNED_IN, this::groups)
        .get("/apis/{group}", Permission.SIGNED_IN, this::group)
        .get("/apis/{group}/{version}", Permission.SIGNED_IN, this::resources);
  }

  /** The groups in the server's order. */
  private List<Node.Obj> all() {
    Node.Arr clients =
        Node.list(
            Node.object()
                .put("clientCIDR", "0.0.0.0/0")
                .put("serverAddress", "127.0.0.1:3000")
                .build());
    return groupNames().stream()
        .map(name -> describe(name).with("serverAddressByClientCIDRs", clients))
        .toList();
  }

  private List<String> groupNames() {
    return List.of(
        "folder.grafana.app",
        "provisioning.grafana.app",
        "dashboard.grafana.app",
        "rules.alerting.grafana.app",
        "notifications.alerting.grafana.app");
  }

  private List<String> versions(String group) {
    return switch (group) {
      case "provisioning.grafana.app" ->
          profile.since(13) ? List.of("v0alpha1", "v1beta1") : List.of("v0alpha1");
      case "rules.alerting.grafana.app" -> List.of("v0alpha1");
      case "notifications.alerting.grafana.app" ->
          profile.since(13) ? List.of("v1beta1", "v0alpha1") : List.of("v0alpha1");
      default -> profile.served(group);
    };
  }

  private Node.Obj describe(String group) {
    List<Node.Obj> versions = versions(group).stream().map(v -> version(group, v)).toList();
    return Node.object()
        .put("name", group)
        .put("versions", Node.list(versions))
        .put("preferredVersion", versions.get(0))
        .build();
  }

  private static Node.Obj version(String group, String version) {
    return Node.object().put("groupVersion", group + "/" + version).put("version", version).build();
  }

  private FakeResponse groups(Call call) {
    return FakeResponse.json(
        200, Node.object().put("kind", "APIGroupList").put("groups", Node.list(all())).build());
  }

  private FakeResponse group(Call call) {
    String name = known(call.path("group"));
    return FakeResponse.json(
        200,
        Node.object()
            .put("kind", "APIGroup")
            .put("apiVersion", "v1")
            .putAll(describe(name))
            .build());
  }

  private String known(String group) {
    if (!groupNames().contains(group)) {
      throw new Refusal(
          FakeResponse.text(404, "text/plain; charset=utf-8", "404 page not found\n"));
    }
    return group;
  }

  private FakeResponse resources(Call call) {
    String group = known(call.path("group"));
    if (!versions(group).contains(call.path("version"))) {
      throw ErrorShape.STATUS.refuse(
          404, "NotFound", "the server could not find the requested resource");
    }
    List<Node.Obj> resources =
        List.of(ObjectKind.values()).stream()
            .filter(kind -> kind.group().equals(group))
            .map(DiscoveryApi::resource)
            .toList();
    return FakeResponse.json(
        200,
        Node.object()
            .put("kind", "APIResourceList")
            .put("apiVersion", "v1")
            .put("groupVersion", group + "/" + call.path("version"))
            .put("resources", Node.list(resources))
            .build());
  }

  private static Node.Obj resource(ObjectKind kind) {
    return Node.object()
        .put("name", kind.resource())
        .put("namespaced", true)
        .put("kind", kind.title())
        .put("verbs", Node.strings(List.of("create", "delete", "get", "list", "patch", "update")))
        .build();
  }
}
