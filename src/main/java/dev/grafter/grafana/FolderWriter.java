package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteException;
import dev.grafter.wire.AppForm;
import dev.grafter.wire.Mark;
import java.util.Optional;

/** Writes folders, with marks where the server keeps them. */
final class FolderWriter implements KindWriter {

  private final HttpClient http;
  private final Lane lane;
  private final Mark mark;

  private final FolderContents contents;

  FolderWriter(HttpClient http, Lane lane, Mark mark, FolderContents contents) {
    this.contents = contents;
    this.http = http;
    this.lane = lane;
    this.mark = mark;
  }

  @Override
  public void create(Desired desired) {
    Resource.Folder folder = (Resource.Folder) desired.resource();
    Optional<AppKind> app = lane.app();
    if (app.isEmpty()) {
      new CreateFolder(http).create(folder.describe(), folder.content());
      requireNested(folder);
      return;
    }
    try {
      AppForm.Metadata metadata = AppForm.Metadata.fresh(mark, desired.digest());
      new CreateAppObject(http, app.get())
          .create(folder.describe(), AppForm.folder(folder, app.get().apiVersion(), metadata));
      ReadBack.check(http, app.get(), lane, mark, folder.uid());
    } catch (HttpFailure e) {
      fallBack(e);
      create(desired);
    }
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.Folder folder = (Resource.Folder) desired.resource();
    Optional<AppKind> app = lane.app();
    if (app.isEmpty()) {
      updateClassic(desired, folder, seen);
      return;
    }
    try {
      AppForm.Metadata metadata = AppObject.next(mark, desired.digest(), seen.lock());
      new ReplaceAppObject(http, app.get())
          .replace(
              folder.describe(),
              folder.uid(),
              AppForm.folder(folder, app.get().apiVersion(), metadata));
      ReadBack.check(http, app.get(), lane, mark, folder.uid());
    } catch (HttpFailure e) {
      fallBack(e);
      update(desired, seen);
    }
  }

  /** A refused label means that the lane keeps no marks; anything else is what it is. */
  private void fallBack(HttpFailure e) {
    if (e.status() != 422 || lane.proven()) {
      throw e;
    }
    lane.fallBack();
  }

  private void updateClassic(Desired desired, Resource.Folder folder, Live seen) {
    Live now = current(desired, folder, seen);
    Node.Obj before = desired.canonical(now.content().orElseThrow());
    String parent = folder.parentUid().orElse("");
    if (!before.text("parentUid").orElse("").equals(parent)) {
      new MoveFolder(http).move(folder.describe(), folder.uid(), parent);
      now = read(folder);
    }
    if (!before.text("title").orElse("").equals(folder.title().strip())) {
      Node version = now.lock().find("version").orElse(Node.of(0));
      new UpdateFolder(http).update(folder.describe(), folder.uid(), folder.title(), version);
    }
  }

  /** The folder as it is now, which must be as the plan saw it. */
  private Live current(Desired desired, Resource.Folder folder, Live seen) {
    Live now = read(folder);
    Node.Obj before = seen.content().map(desired::canonical).orElse(Node.empty());
    if (!desired.canonical(now.content().orElseThrow()).equals(before)) {
      throw Stale.changed(folder.describe(), http.endpoint().words());
    }
    return now;
  }

  private Live read(Resource.Folder folder) {
    return new GetFolder(http)
        .find(folder.uid())
        .map(FolderReader::classic)
        .orElseThrow(() -> Stale.gone(folder.describe(), http.endpoint().words()));
  }

  @Override
  public void delete(Live seen) {
    String uid = seen.key().id();
    String what = seen.key().toString();
    contents.requireEmpty(uid, what, http.endpoint().words());
    Optional<AppKind> app = lane.app().filter(kind -> !AppObject.version(seen.lock()).isEmpty());
    if (app.isPresent()) {
      new DeleteAppObject(http, app.get()).delete(what, uid, AppObject.version(seen.lock()));
    } else {
      deleteClassic(seen, uid, what);
    }
  }

  /** Grafana 10 puts every folder at the top without a word, unless it is told to nest them. */
  private void requireNested(Resource.Folder folder) {
    if (folder.parentUid().isPresent()
        && !folder.parentUid().equals(read(folder).content().orElseThrow().text("parentUid"))) {
      throw new RemoteException(
          RemoteException.Kind.REFUSED,
          "Tried to put the "
              + folder.describe()
              + " into another folder on "
              + http.endpoint().words()
              + " but it stayed at the top: turn on the feature toggle nestedFolders there, or"
              + " define no folder in a folder.",
          null);
    }
  }

  private void deleteClassic(Live seen, String uid, String what) {
    Optional<Node.Obj> now = new GetFolder(http).find(uid);
    if (now.isPresent()) {
      if (!place(now.get()).equals(seen.content().map(FolderWriter::place).orElse(Node.empty()))) {
        throw Stale.changed(what, http.endpoint().words());
      }
      new DeleteFolder(http).delete(what, uid);
    }
  }

  private static Node.Obj place(Node.Obj folder) {
    return Node.object()
        .put("title", folder.text("title").orElse(""))
        .put("parentUid", folder.text("parentUid").orElse(""))
        .build();
  }
}
