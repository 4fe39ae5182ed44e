package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code /api/search}. */
final class SearchApi {

  private static final int MOST = 5000;

  private final Profile profile;

  SearchApi(Core core) {
    this.profile = core.profile();
  }

  void register(Router router) {
    router.get("/api/search", Permission.SIGNED_IN, this::search);
  }

  private FakeResponse search(Call call) {
    Paging paging = Paging.of(call.request(), 1000);
    if (paging.limit() > MOST) {
      throw Refusal.of(
          422,
          "Limit is above maximum allowed (5000), use page parameter to access hits beyond limit");
    }
    List<Node.Obj> hits =
        paging.cut(found(call)).stream().map(hit -> hit.shown(call.org(), profile)).toList();
    return FakeResponse.json(200, Node.list(hits));
  }

  private static List<Hit> found(Call call) {
    FakeRequest request = call.request();
    Comparator<Hit> order =
        Comparator.comparing(hit -> hit.object().title(), String.CASE_INSENSITIVE_ORDER);
    if (request.parameter("sort").equals("alpha-desc")) {
      order = order.reversed();
    }
    return candidates(call)
        .filter(hit -> hit.matches(request))
        .sorted(order.thenComparing(hit -> -hit.object().internalId()))
        .toList();
  }

  private static Stream<Hit> candidates(Call call) {
    String type = call.parameter("type");
    Stream<Hit> folders =
        call.org().folders().all().stream().map(object -> new Hit(ObjectKind.FOLDER, object));
    Stream<Hit> dashboards =
        call.org().dashboards().all().stream().map(object -> new Hit(ObjectKind.DASHBOARD, object));
    return switch (type) {
      case "dash-db" -> dashboards;
      case "dash-folder" -> folders;
      default -> Stream.concat(folders, dashboards);
    };
  }

  /** Something that a search may find. */
  private record Hit(ObjectKind kind, StoredObject object) {

    boolean matches(FakeRequest request) {
      return titleHas(request.parameter("query"))
          && tags().containsAll(request.parameters("tag"))
          && inFolder(request.parameters("folderUIDs"))
          && oneOf(request.parameters("dashboardUIDs"))
          && !request.parameter("starred").equals("true");
    }

    private boolean titleHas(String query) {
      return object.title().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
    }

    private boolean inFolder(List<String> folders) {
      return folders.isEmpty()
          || folders.contains(object.folder().isEmpty() ? "general" : object.folder());
    }

    private boolean oneOf(List<String> uids) {
      return uids.isEmpty() || uids.contains(object.name());
    }

    private Set<String> tags() {
      return new HashSet<>(tagList());
    }

    private List<String> tagList() {
      List<String> tags = new ArrayList<>();
      object
          .spec()
          .find("tags")
          .flatMap(Node::asList)
          .ifPresent(list -> list.items().forEach(tag -> tag.asString().ifPresent(tags::add)));
      return tags;
    }

    Node.Obj shown(Org org, Profile profile) {
      boolean folder = kind == ObjectKind.FOLDER;
      Node.ObjBuilder out = Node.object().put("id", object.internalId()).put("uid", object.name());
      if (profile.since(11)) {
        out.put("orgId", org.id());
      }
      out.put("title", object.title())
          .put("uri", "db/" + object.slug())
          .put("url", folder ? FolderView.url(object) : DashboardView.url(object))
          .put("slug", "")
          .put("type", folder ? "dash-folder" : "dash-db")
          .put("tags", Node.strings(tagList()))
          .put("isStarred", false);
      parent(org.folders().find(object.folder()).orElse(null), out);
      out.put("sortMeta", 0);
      return profile.since(11) ? out.put("isDeleted", false).build() : out.build();
    }

    private static void parent(StoredObject parent, Node.ObjBuilder out) {
      if (parent != null) {
        out.put("folderId", parent.internalId())
            .put("folderUid", parent.name())
            .put("folderTitle", parent.title())
            .put("folderUrl", FolderView.url(parent));
      }
    }
  }
}
