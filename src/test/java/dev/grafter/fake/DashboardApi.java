package dev.grafter.fake;

import dev.grafter.fake.StoredObject.Draft;
import java.util.Optional;

/** The classic dashboards: read, versions, delete. Saving is {@link DashboardSave}. */
final class DashboardApi {

  private final Profile profile;
  private final Objects objects;
  private final DashboardView view;
  private final DashboardSave save;

  DashboardApi(Core core, Objects objects) {
    this.profile = core.profile();
    this.objects = objects;
    this.view = new DashboardView(profile);
    this.save = new DashboardSave(profile, objects);
  }

  void register(Router router) {
    router
        .get("/api/dashboards/uid/{uid}", Permission.viewer("dashboards:read"), this::get)
        .post(
            "/api/dashboards/db",
            Permission.editor("any of dashboards:create, dashboards:write"),
            save::save)
        .delete("/api/dashboards/uid/{uid}", Permission.editor("dashboards:delete"), this::delete)
        .get(
            "/api/dashboards/uid/{uid}/versions",
            Permission.viewer("dashboards:read"),
            this::versions)
        .get(
            "/api/dashboards/uid/{uid}/versions/{version}",
            Permission.viewer("dashboards:read"),
            this::version)
        .post(
            "/api/dashboards/uid/{uid}/restore",
            Permission.editor("dashboards:write"),
            this::restore);
  }

  private FakeResponse get(Call call) {
    return FakeResponse.json(
        200,
        view.full(
            call.org(),
            find(call.org(), call.path("uid")),
            call.identity(),
            version(call.parameter("apiVersion"))));
  }

  /** 13 reads in the version that is asked for, when it serves it. */
  private String version(String wanted) {
    boolean served =
        profile.since(13) && profile.served(ObjectKind.DASHBOARD.group()).contains(wanted);
    return served ? wanted : "v0alpha1";
  }

  private FakeResponse delete(Call call) {
    StoredObject stored = find(call.org(), call.path("uid"));
    if (stored.marks().fromFile()) {
      throw Refusal.of(400, "provisioned dashboard cannot be deleted");
    }
    objects.delete(call.org(), ObjectKind.DASHBOARD, stored.name());
    return FakeResponse.json(200, view.deleted(stored));
  }

  private FakeResponse versions(Call call) {
    StoredObject stored = find(call.org(), call.path("uid"));
    return FakeResponse.json(
        200,
        view.versions(
            Paging.of(call.request(), 1000).cut(call.org().dashboards().history(stored.name()))));
  }

  private FakeResponse version(Call call) {
    return FakeResponse.json(200, view.version(old(call, call.path("version"))));
  }

  private StoredObject old(Call call, String version) {
    Optional<StoredObject> found =
        call.org().dashboards().history(call.path("uid")).stream()
            .filter(object -> Long.toString(object.generation()).equals(version))
            .findFirst();
    return found.orElseThrow(() -> Refusal.of(404, "Dashboard version not found"));
  }

  private FakeResponse restore(Call call) {
    StoredObject stored = find(call.org(), call.path("uid"));
    String wanted = call.body().number("version").map(String::valueOf).orElse("");
    StoredObject old = old(call, wanted);
    Draft draft =
        new Draft(
            stored.marks().with(Marks.MESSAGE, "Restored from version " + wanted),
            old.storedVersion(),
            old.spec());
    return FakeResponse.json(
        200,
        save.answer(
            objects.update(call.org(), ObjectKind.DASHBOARD, stored, draft, call.identity())));
  }

  private static StoredObject find(Org org, String uid) {
    return org.dashboards().find(uid).orElseThrow(() -> Refusal.of(404, "Dashboard not found"));
  }
}
