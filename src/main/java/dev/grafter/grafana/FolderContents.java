package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpPath;
import dev.grafter.sync.RemoteException;
import java.util.Optional;

/**
 * What lies in a folder. Grafana deletes a folder with everything in it, whoever made that, so we
 * only delete empty ones.
 */
record FolderContents(HttpClient http, Lane dashboards, Lane folders) {

  /** Fails when something lies in the folder. */
  void requireEmpty(String uid, String what) {
    Optional<String> found =
        rule(uid)
            .or(() -> listed(dashboards, uid, "a dashboard"))
            .or(() -> listed(folders, uid, "a folder"))
            .or(() -> searched(uid));
    found.ifPresent(
        content -> {
          throw new RemoteException(
              RemoteException.Kind.CONFLICT,
              "Tried to delete the "
                  + what
                  + " on "
                  + http.endpoint().words()
                  + " but "
                  + content
                  + " still lies in it: move or delete that first.",
              null);
        });
  }

  private Optional<String> rule(String uid) {
    return new ListAlertRules(http)
        .all().stream()
            .filter(rule -> rule.text("folderUID").filter(uid::equals).isPresent())
            .findFirst()
            .map(rule -> "the alert rule \"" + rule.text("title").orElse("") + "\"");
  }

  private Optional<String> listed(Lane lane, String uid, String words) {
    return lane.readable().stream()
        .flatMap(kind -> new ListAppObjects(http, kind).items(Optional.empty(), true).stream())
        .map(AppObject::new)
        .filter(object -> object.folder().filter(uid::equals).isPresent())
        .findFirst()
        .map(object -> words + " (" + object.name() + ")");
  }

  /** The search index of the app platform may lag, so it counts only where there is no list. */
  private Optional<String> searched(String uid) {
    if (dashboards.readable().isPresent() && folders.readable().isPresent()) {
      return Optional.empty();
    }
    HttpPath path = HttpPath.of("api", "search").query("folderUIDs", uid).query("limit", "1");
    return http.read(HttpCall.get("look into the folder " + uid, path)).list().items().stream()
        .flatMap(hit -> hit.asObject().stream())
        .findFirst()
        .or(() -> child(uid))
        .map(hit -> "\"" + hit.text("title").orElse("something") + "\"");
  }

  private Optional<Node.Obj> child(String uid) {
    HttpPath path = HttpPath.of("api", "folders").query("parentUid", uid).query("limit", "1");
    return http.find(HttpCall.get("look for folders in " + uid, path)).stream()
        .flatMap(reply -> reply.list().items().stream())
        .flatMap(folder -> folder.asObject().stream())
        .filter(folder -> folder.text("parentUid").filter(uid::equals).isPresent())
        .findFirst();
  }
}
