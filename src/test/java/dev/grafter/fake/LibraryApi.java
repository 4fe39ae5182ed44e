package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.LibraryStore.Element;
import java.util.List;
import java.util.Locale;

/** Library panels. */
final class LibraryApi {

  private final Core core;

  LibraryApi(Core core) {
    this.core = core;
  }

  void register(Router router) {
    Permission read = Permission.viewer("library.panels:read");
    String base = "/api/library-elements";
    router
        .get(base, read, this::list)
        .post(base, Permission.editor("library.panels:create"), this::create)
        .get(base + "/{uid}", read, call -> result(call, find(call)))
        .patch(base + "/{uid}", Permission.editor("library.panels:write"), this::update)
        .delete(base + "/{uid}", Permission.editor("library.panels:delete"), this::delete)
        .get(base + "/{uid}/connections", read, this::connections)
        .get(base + "/name/{name}", read, this::byName);
  }

  private FakeResponse list(Call call) {
    String text = call.parameter("searchString").toLowerCase(Locale.ROOT);
    List<String> folders =
        call.parameter("folderFilterUIDs").isEmpty()
            ? List.of()
            : List.of(call.parameter("folderFilterUIDs").split(","));
    List<Element> found =
        call.org().library().all().stream()
            .filter(element -> element.name().toLowerCase(Locale.ROOT).contains(text))
            .filter(element -> folders.isEmpty() || folders.contains(place(element)))
            .toList();
    int perPage = bound(call.parameter("perPage"), 100);
    int page = bound(call.parameter("page"), 1);
    return FakeResponse.json(
        200,
        Node.object()
            .put(
                "result",
                Node.object()
                    .put("totalCount", found.size())
                    .put("elements", rows(call, new Paging(perPage, page).cut(found)))
                    .put("page", page)
                    .put("perPage", perPage)
                    .build())
            .build());
  }

  private static Node.Arr rows(Call call, List<Element> elements) {
    return Node.list(elements.stream().map(element -> shown(call.org(), element)).toList());
  }

  private static String place(Element element) {
    return element.folder().isEmpty() ? "general" : element.folder();
  }

  private static int bound(String text, int standard) {
    return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : standard;
  }

  private static Node.Obj shown(Org org, Element element) {
    StoredObject folder = org.folders().find(element.folder()).orElse(null);
    return Node.object()
        .put("id", element.id())
        .put("orgId", org.id())
        .put("folderId", folder == null ? 0 : folder.internalId())
        .put("folderUid", element.folder())
        .put("uid", element.uid())
        .put("name", element.name())
        .put("kind", element.kind())
        .put("type", element.model().text("type").orElse(""))
        .put("description", element.model().text("description").orElse(""))
        .put("model", element.model())
        .put("version", element.version())
        .put(
            "meta",
            Node.object()
                .put("folderName", folder == null ? "General" : folder.title())
                .put("folderUid", element.folder())
                .put("connectedDashboards", LibraryStore.uses(org, element.uid()))
                .put("created", Ticks.seconds(element.audit().created()))
                .put("updated", Ticks.seconds(element.audit().updated()))
                .put("createdBy", user(element.audit().createdBy()))
                .put("updatedBy", user(element.audit().lastWriter()))
                .build())
        .build();
  }

  private static Node.Obj user(Identity identity) {
    return Node.object().put("id", 1).put("name", identity.login()).put("avatarUrl", "").build();
  }

  private static FakeResponse result(Call call, Element element) {
    return FakeResponse.json(200, Node.empty().with("result", shown(call.org(), element)));
  }

  private static Element find(Call call) {
    return call.org().library().find(call.path("uid")).orElseThrow(LibraryApi::missing);
  }

  private static Refusal missing() {
    return Refusal.of(404, "library element could not be found");
  }

  private FakeResponse byName(Call call) {
    List<Element> found =
        call.org().library().all().stream()
            .filter(element -> element.name().equals(call.path("name")))
            .toList();
    if (found.isEmpty()) {
      throw missing();
    }
    return FakeResponse.json(200, Node.empty().with("result", rows(call, found)));
  }

  private FakeResponse connections(Call call) {
    Element element = find(call);
    return FakeResponse.json(
        200,
        Node.empty()
            .with(
                "result",
                Node.list(
                    LibraryStore.shownBy(call.org(), element.uid()).stream()
                        .map(uid -> connection(element, uid))
                        .toList())));
  }

  private static Node.Obj connection(Element element, String dashboard) {
    return Node.object()
        .put("kind", 1)
        .put("elementId", element.id())
        .put("connectionUid", dashboard)
        .build();
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    String uid = sent.text("uid");
    String folder = sent.text("folderUid");
    Node.Obj model = sent.object("model", true).orElseThrow(Refusal::badRequest);
    checkUid(uid);
    place(call.org(), folder);
    String name = sent.text("name");
    free(call.org(), folder, name, uid);
    if (call.org().library().find(uid).isPresent()) {
      throw taken();
    }
    core.ticks().next();
    Element created =
        new Element(
            core.ids().libraryElement(),
            uid.isEmpty() ? core.ids().shortId() : uid,
            folder,
            name,
            sent.number("kind").orElse(1L),
            model,
            1,
            Audit.created(call.identity(), core.ticks().now()));
    call.org().library().put(created);
    return result(call, created);
  }

  private static void checkUid(String uid) {
    if (uid.length() > 40) {
      throw Refusal.of(400, "uid too long, max 40 characters");
    } else if (!uid.matches("[a-zA-Z0-9_-]*")) {
      throw Refusal.of(400, "uid contains illegal characters");
    }
  }

  private static void place(Org org, String folder) {
    if (!folder.isEmpty() && org.folders().find(folder).isEmpty()) {
      throw Refusal.of(404, "folder not found");
    }
  }

  private static void free(Org org, String folder, String name, String but) {
    boolean used =
        org.library().all().stream()
            .anyMatch(
                element ->
                    element.name().equals(name)
                        && element.folder().equals(folder)
                        && !element.uid().equals(but));
    if (name.isEmpty()) {
      throw Refusal.of(400, "name is required");
    } else if (used) {
      throw taken();
    }
  }

  private static Refusal taken() {
    return Refusal.of(400, "library element with that name or UID already exists");
  }

  private FakeResponse update(Call call) {
    Body sent = call.body();
    Element old = find(call);
    if (sent.number("version").orElse(0L) != old.version()) {
      throw Refusal.of(412, "the library element has been changed by someone else");
    }
    String folder = sent.node("folderUid").isPresent() ? sent.text("folderUid") : old.folder();
    String name = sent.text("name").isEmpty() ? old.name() : sent.text("name");
    place(call.org(), folder);
    free(call.org(), folder, name, old.uid());
    core.ticks().next();
    Element updated =
        new Element(
            old.id(),
            old.uid(),
            folder,
            name,
            old.kind(),
            sent.object("model", true).orElse(old.model()),
            old.version() + 1,
            old.audit().updated(call.identity(), core.ticks().now()));
    call.org().library().put(updated);
    return result(call, updated);
  }

  private FakeResponse delete(Call call) {
    Element old = find(call);
    if (LibraryStore.uses(call.org(), old.uid()) > 0) {
      throw Refusal.of(403, "the library element has connections");
    }
    core.ticks().next();
    call.org().library().remove(old.uid());
    return FakeResponse.json(
        200, Node.object().put("id", old.id()).put("message", "Library element deleted").build());
  }
}
