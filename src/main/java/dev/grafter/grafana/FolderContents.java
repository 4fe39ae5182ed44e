package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.RemoteException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What lies in a folder. Grafana deletes a folder with everything in it, whoever made that, so we
 * only delete empty ones.
 */
record FolderContents(HttpReader http, Lane dashboards, Lane folders) {

  private static final String MOST = "1000";

  /** Something in a folder. */
  record Item(ResourceKey key, String words) {}

  /** Fails when something lies in the folder. */
  void requireEmpty(String uid, String what, String server) {
    for (Item item : of(uid)) {
      throw new RemoteException(
          RemoteException.Kind.CONFLICT,
          "Tried to delete the "
              + what
              + " on "
              + server
              + " but "
              + item.words()
              + " still lies in it: move or delete that first.",
          null);
    }
  }

  /** What lies in the folder, not what lies in folders inside it. */
  List<Item> of(String uid) {
    return Stream.of(rules(uid), placed(uid), panels(uid)).flatMap(items -> items).toList();
  }

  private Stream<Item> rules(String uid) {
    return new ListAlertRules(http)
        .all().stream()
            .filter(rule -> rule.text("folderUID").filter(uid::equals).isPresent())
            .map(
                rule ->
                    new Item(
                        RuleGroupReader.key(rule),
                        "the alert rule \"" + rule.text("title").orElse("") + "\""));
  }

  /** The search index of the app platform may lag, so it counts only where there is no list. */
  private Stream<Item> placed(String uid) {
    return dashboards.readable().isPresent() && folders.readable().isPresent()
        ? Stream.concat(
            listed(dashboards, uid, ResourceKind.DASHBOARD),
            listed(folders, uid, ResourceKind.FOLDER))
        : Stream.concat(searched(uid), children(uid));
  }

  private Stream<Item> listed(Lane lane, String uid, ResourceKind kind) {
    return lane.readable().stream()
        .flatMap(app -> new ListAppObjects(http, app).items(Optional.empty(), true).stream())
        .map(AppObject::new)
        .filter(object -> object.folder().filter(uid::equals).isPresent())
        .map(object -> item(kind, object.name(), "(" + object.name() + ")"));
  }

  private Stream<Item> searched(String uid) {
    HttpPath path =
        HttpPath.of("api", "search")
            .query("type", "dash-db")
            .query("folderUIDs", uid)
            .query("limit", MOST);
    return objects(http.read(HttpCall.get("look into the folder " + uid, path)).list())
        .map(hit -> named(ResourceKind.DASHBOARD, hit));
  }

  /** Before nested folders the answer is the list of all folders, none of which has a parent. */
  private Stream<Item> children(String uid) {
    HttpPath path = HttpPath.of("api", "folders").query("parentUid", uid).query("limit", MOST);
    return http.find(HttpCall.get("look for folders in " + uid, path)).stream()
        .flatMap(reply -> objects(reply.list()))
        .filter(folder -> folder.text("parentUid").filter(uid::equals).isPresent())
        .map(folder -> named(ResourceKind.FOLDER, folder));
  }

  private Stream<Item> panels(String uid) {
    return new ListLibraryPanels(http)
        .in(uid).stream().map(panel -> named(ResourceKind.LIBRARY_PANEL, panel));
  }

  private static Item named(ResourceKind kind, Node.Obj object) {
    String title = object.text("title").or(() -> object.text("name")).orElse("something");
    return item(kind, object.text("uid").orElse("?"), "\"" + title + "\"");
  }

  private static Item item(ResourceKind kind, String uid, String name) {
    return new Item(new ResourceKey(kind, uid), "the " + kind.words() + " " + name);
  }

  private static Stream<Node.Obj> objects(Node.Arr list) {
    return list.items().stream().flatMap(item -> item.asObject().stream());
  }
}
