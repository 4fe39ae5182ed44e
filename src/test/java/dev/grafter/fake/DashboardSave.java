package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.StoredObject.Draft;

/** {@code POST /api/dashboards/db}: creates, changes and moves. */
final class DashboardSave {

  private static final String STORED = "v0alpha1";
  private static final int LARGEST = 16 << 20;

  private final Profile profile;
  private final Objects objects;
  private final ObjectRules rules;

  DashboardSave(Profile profile, Objects objects) {
    this.profile = profile;
    this.objects = objects;
    this.rules = new ObjectRules(profile, ErrorShape.CLASSIC);
  }

  FakeResponse save(Call call) {
    if (profile.since(13) && call.request().body().length() > LARGEST) {
      throw Refusal.of(413, "Dashboard is too large, max is 16 MB");
    }
    Body command = call.body();
    Body sent =
        new Body(unwrapped(command.object("dashboard", true).orElseThrow(Refusal::badRequest)));
    String uid = sent.text("uid");
    if (command.flag("isFolder") || sent.flag("isFolder")) {
      throw Refusal.of(400, "Use folders endpoint for saving folders.");
    }
    refuseV2(sent.json());
    rules.uid(uid);
    Draft draft = draft(command, sent.json());
    rules.dashboard(call.org(), draft);
    StoredObject stored = call.org().dashboards().find(uid).orElse(null);
    refuseForeignId(sent, stored);
    if (stored != null) {
      refuseChange(command, sent, stored);
    }
    refuseTitle(call.org(), uid, draft);
    return FakeResponse.json(200, answer(write(call, uid, stored, draft)));
  }

  /** 13 also takes an object of {@code /apis} where the dashboard should be. */
  private Node.Obj unwrapped(Node.Obj sent) {
    if (!profile.since(13) || !sent.has("apiVersion") || sent.text("metadata", "name").isEmpty()) {
      return sent;
    }
    Node.Obj spec = sent.find("spec").flatMap(Node::asObject).orElseThrow(Refusal::badRequest);
    return spec.with("uid", sent.text("metadata", "name").orElse(""));
  }

  private void refuseV2(Node.Obj sent) {
    if (profile.since(12) && sent.has("elements") && sent.has("layout")) {
      throw Refusal.of(
          400,
          "dashboard appears to be in v2 format. Please use the /apis/dashboard.grafana.app/v2 API"
              + " OR it should include a object wrapper with an explicit 'apiVersion' and move the"
              + " body into a 'spec' element");
    }
  }

  private Draft draft(Body command, Node.Obj sent) {
    Node.Obj spec = sent.without("id", "uid", "version");
    if (!profile.since(13)) {
      spec = spec.with("title", spec.text("title").orElse("").trim());
    }
    Marks marks =
        Marks.NONE
            .with(Marks.FOLDER, folder(command.text("folderUid")))
            .with(Marks.MESSAGE, command.text("message"));
    return new Draft(marks, STORED, spec);
  }

  private static String folder(String uid) {
    return uid.equals("general") ? "" : uid;
  }

  private void refuseForeignId(Body sent, StoredObject stored) {
    long id = sent.number("id").orElse(0L);
    if (id <= 0 || (stored != null && id == stored.internalId())) {
      return;
    } else if (!profile.since(13)) {
      throw Refusal.coded(404, "not-found", "Dashboard not found");
    } else if (stored != null) {
      throw Refusal.of(
          400,
          "cannot change the ID of a dashboard. set the label grafana.app/deprecatedInternalID to"
              + " the previous value");
    }
  }

  private void refuseChange(Body command, Body sent, StoredObject stored) {
    if (stored.marks().managedByOthers()) {
      throw Refusal.of(400, "Cannot save provisioned dashboard");
    } else if (!command.flag("overwrite")
        && sent.number("version").orElse(0L) != stored.generation()) {
      throw profile.since(13)
          ? Refusal.of(409, "Dashboard already exists. Use overwrite flag to update.")
          : Refusal.coded(
              412, "version-mismatch", "The dashboard has been changed by someone else");
    }
  }

  private void refuseTitle(Org org, String uid, Draft draft) {
    if (profile.uniqueTitles()
        && !TitleClash.in(
                org,
                draft.marks().annotation(Marks.FOLDER),
                draft.spec().text("title").orElse(""),
                uid)
            .isEmpty()) {
      throw Refusal.coded(
          412, "name-exists", "A dashboard with the same name in the folder already exists");
    }
  }

  private StoredObject write(Call call, String uid, StoredObject stored, Draft draft) {
    if (stored == null) {
      return objects.create(call.org(), ObjectKind.DASHBOARD, uid, draft, call.identity());
    } else if (!profile.versionOnEverySave() && same(stored, draft)) {
      return stored;
    }
    return objects.update(call.org(), ObjectKind.DASHBOARD, stored, draft, call.identity());
  }

  private static boolean same(StoredObject stored, Draft draft) {
    return stored.spec().equals(draft.spec())
        && stored.folder().equals(draft.marks().annotation(Marks.FOLDER));
  }

  Node.Obj answer(StoredObject saved) {
    Node.ObjBuilder out = Node.object();
    if (profile.since(11)) {
      out.put("folderUid", saved.folder());
    }
    return out.put("id", saved.internalId())
        .put("slug", saved.slug())
        .put("status", "success")
        .put("uid", saved.name())
        .put("url", DashboardView.url(saved))
        .put("version", saved.generation())
        .build();
  }
}
