package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.StoredObject.Draft;
import java.util.List;

/** The classic folders, {@code /api/folders}. */
final class FolderApi {

  private static final String STORED = "v1";

  private final Profile profile;
  private final Objects objects;
  private final ObjectRules rules;
  private final FolderView view;

  FolderApi(Core core, Objects objects) {
    this.profile = core.profile();
    this.objects = objects;
    this.rules = new ObjectRules(profile, ErrorShape.CLASSIC);
    this.view = new FolderView(profile);
  }

  void register(Router router) {
    router
        .get("/api/folders", Permission.viewer("folders:read"), this::list)
        .get("/api/folders/{uid}", Permission.viewer("folders:read"), this::get)
        .post("/api/folders", Permission.editor("folders:create"), this::create)
        .put("/api/folders/{uid}", Permission.editor("folders:write"), this::update)
        .post("/api/folders/{uid}/move", Permission.editor("folders:write"), this::move)
        .delete("/api/folders/{uid}", Permission.editor("folders:delete"), this::delete);
  }

  private FakeResponse list(Call call) {
    List<StoredObject> children = children(call.org(), call.parameter("parentUid"));
    return FakeResponse.json(
        200,
        Node.list(Paging.of(call.request(), 1000).cut(children).stream().map(view::item).toList()));
  }

  private List<StoredObject> children(Org org, String parent) {
    if (!profile.nestedFolders()) {
      return ObjectStore.sorted(org.folders().all());
    } else if (!parent.isEmpty() && !parent.equals("general")) {
      find(org, parent);
    }
    return org.folders().in(parent.equals("general") ? "" : parent);
  }

  private FakeResponse get(Call call) {
    String uid = call.path("uid");
    return FakeResponse.json(
        200,
        uid.equals("general")
            ? view.root(call.org())
            : view.full(call.org(), find(call.org(), uid), call.identity()));
  }

  private FakeResponse create(Call call) {
    Body body = call.body();
    String uid = body.text("uid");
    String parent = profile.nestedFolders() ? body.text("parentUid") : "";
    Draft draft =
        draft(
            Marks.NONE.with(Marks.FOLDER, parent),
            body.text("title").trim(),
            body.text("description"));
    rules.uid(uid);
    rules.folder(call.org(), uid, draft);
    if (call.org().folders().find(uid).isPresent()) {
      throw exists();
    }
    uniqueTitle(call.org(), uid, draft);
    StoredObject created =
        objects.create(call.org(), ObjectKind.FOLDER, uid, draft, call.identity());
    return FakeResponse.json(200, view.full(call.org(), created, call.identity()));
  }

  private Refusal exists() {
    return profile.since(12)
        ? Refusal.of(412, "the folder has been changed by someone else")
        : Refusal.of(409, "a folder/dashboard with the same uid already exists");
  }

  private void uniqueTitle(Org org, String uid, Draft draft) {
    String title = draft.spec().text("title").orElse("");
    if (profile.uniqueTitles() && !TitleClash.in(org, "", title, uid).isEmpty()) {
      throw Refusal.of(
          409, "a folder or dashboard in the general folder with the same name already exists");
    }
  }

  private FakeResponse update(Call call) {
    Body body = call.body();
    StoredObject stored = find(call.org(), call.path("uid"));
    if (!body.flag("overwrite") && body.number("version").orElse(0L) != stored.generation()) {
      throw changed();
    }
    String title = body.node("title").isPresent() ? body.text("title").trim() : stored.title();
    String description =
        body.node("description").isPresent()
            ? body.text("description")
            : stored.spec().text("description").orElse("");
    Draft draft = draft(stored.marks(), title, description);
    rules.folder(call.org(), "", new Draft(Marks.NONE, draft.version(), draft.spec()));
    uniqueTitle(call.org(), stored.name(), draft);
    return answer(call, stored, draft);
  }

  private Refusal changed() {
    return profile.since(13)
        ? Refusal.of(412, "The dashboard has been changed by someone else")
        : Refusal.coded(412, "version-mismatch", "the folder has been changed by someone else");
  }

  private FakeResponse move(Call call) {
    if (!profile.nestedFolders()) {
      throw Refusal.of(404, "To use this service, you need to activate nested folder feature.");
    }
    StoredObject stored = find(call.org(), call.path("uid"));
    String parent = call.body().text("parentUid");
    rules.move(call.org(), stored.name(), parent);
    Draft draft = new Draft(stored.marks().with(Marks.FOLDER, parent), STORED, stored.spec());
    return answer(call, stored, draft);
  }

  private FakeResponse answer(Call call, StoredObject stored, Draft draft) {
    StoredObject updated =
        objects.update(call.org(), ObjectKind.FOLDER, stored, draft, call.identity());
    return FakeResponse.json(200, view.full(call.org(), updated, call.identity()));
  }

  private FakeResponse delete(Call call) {
    StoredObject stored = find(call.org(), call.path("uid"));
    new FolderContents(call.org(), stored.name())
        .refuseDelete(call.parameter("forceDeleteRules").equals("true"));
    objects.delete(call.org(), ObjectKind.FOLDER, stored.name());
    return FakeResponse.json(200, view.deleted(stored));
  }

  private static StoredObject find(Org org, String uid) {
    return org.folders()
        .find(uid)
        .orElseThrow(() -> Refusal.coded(404, "not-found", "folder not found"));
  }

  private static Draft draft(Marks marks, String title, String description) {
    return new Draft(
        marks, STORED, Node.object().put("title", title).put("description", description).build());
  }
}
