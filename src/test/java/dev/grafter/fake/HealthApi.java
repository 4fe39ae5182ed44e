package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** Health, version, organisations and who asks. */
final class HealthApi {

  private final Core core;
  private final Profile profile;

  HealthApi(Core core) {
    this.core = core;
    this.profile = core.profile();
  }

  void register(Router router) {
    router
        .get("/api/health", null, this::health)
        .get("/healthz", null, call -> FakeResponse.text(200, "text/plain; charset=utf-8", "Ok"))
        .get("/api/frontend/settings", Permission.SIGNED_IN, this::settings)
        .get("/api/org", Permission.viewer("orgs:read"), this::org)
        .get("/api/orgs", Permission.serverAdmin("orgs:read"), this::orgs)
        .get("/api/orgs/{id}", Permission.serverAdmin("orgs:read"), this::orgById)
        .get("/api/user", Permission.SIGNED_IN, this::user)
        .get("/api/access-control/user/permissions", Permission.SIGNED_IN, this::permissions);
  }

  private FakeResponse health(Call call) {
    return FakeResponse.middleware(
        200,
        Node.object()
            .put("database", "ok")
            .put("version", profile.version())
            .put("commit", "NA")
            .build());
  }

  private FakeResponse settings(Call call) {
    return FakeResponse.json(
        200,
        Node.object()
            .put(
                "buildInfo",
                Node.object()
                    .put("version", profile.version())
                    .put("commit", "NA")
                    .put("edition", "Open Source")
                    .put("env", "production")
                    .build())
            .build());
  }

  private FakeResponse org(Call call) {
    return FakeResponse.json(200, org(call.org()));
  }

  private static Node.Obj org(Org org) {
    Node.ObjBuilder address = Node.object();
    for (String field : List.of("address1", "address2", "city", "zipCode", "state", "country")) {
      address.put(field, "");
    }
    return Node.object()
        .put("id", org.id())
        .put("name", org.name())
        .put("address", address.build())
        .build();
  }

  private FakeResponse orgs(Call call) {
    return FakeResponse.json(
        200,
        Node.list(
            core.orgs().values().stream()
                .map(org -> Node.object().put("id", org.id()).put("name", org.name()).build())
                .toList()));
  }

  private FakeResponse orgById(Call call) {
    String id = call.path("id");
    return core.orgs().values().stream()
        .filter(org -> Long.toString(org.id()).equals(id))
        .findFirst()
        .map(org -> FakeResponse.json(200, org(org)))
        .orElseThrow(() -> Refusal.of(404, "Organization not found"));
  }

  private FakeResponse user(Call call) {
    Identity identity = call.identity();
    if (identity.token()) {
      throw Refusal.of(404, "user not found");
    }
    return FakeResponse.json(
        200,
        Node.object()
            .put("id", 1)
            .put("uid", identity.uid())
            .put("login", identity.login())
            .put("orgId", call.org().id())
            .put("isGrafanaAdmin", identity.role().atLeast(Role.SERVER_ADMIN))
            .build());
  }

  private FakeResponse permissions(Call call) {
    Node.ObjBuilder out = Node.object();
    Role role = call.identity().role();
    grant(out, role, Role.VIEWER, "dashboards:read", "folders:read", "datasources:read");
    grant(out, role, Role.VIEWER, "alert.rules:read", "alert.notifications:read", "orgs:read");
    grant(out, role, Role.EDITOR, "dashboards:create", "dashboards:write", "dashboards:delete");
    grant(out, role, Role.EDITOR, "folders:create", "folders:write", "folders:delete");
    grant(out, role, Role.EDITOR, "alert.rules:create", "alert.rules:write", "alert.rules:delete");
    grant(out, role, Role.EDITOR, "alert.notifications:write", "annotations:create");
    if (profile.since(11)) {
      grant(out, role, Role.EDITOR, "alert.provisioning.provenance:write");
    }
    grant(out, role, Role.ADMIN, "datasources:create", "datasources:write", "datasources:delete");
    grant(out, role, Role.ADMIN, "alert.provisioning:read", "alert.provisioning:write");
    grant(out, role, Role.SERVER_ADMIN, "provisioning:reload");
    return FakeResponse.json(200, out.build());
  }

  private static void grant(Node.ObjBuilder out, Role has, Role least, String... actions) {
    if (has.atLeast(least)) {
      for (String action : actions) {
        out.put(action, Node.strings(List.of("*")));
      }
    }
  }
}
