package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.util.Optional;

/** Writes library panels under their version. Deleting has no lock: it is read again before. */
final class LibraryPanelWriter implements KindWriter {

  private static final String VERSION = "version";

  private final HttpClient http;

  LibraryPanelWriter(HttpClient http) {
    this.http = http;
  }

  @Override
  public void create(Desired desired) {
    Resource.LibraryPanel panel = (Resource.LibraryPanel) desired.resource();
    if (new GetLibraryPanel(http).find(panel.uid()).isPresent()) {
      throw Stale.exists(panel.describe(), http.endpoint().words());
    }
    new CreateLibraryPanel(http).create(panel.describe(), body(panel));
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.LibraryPanel panel = (Resource.LibraryPanel) desired.resource();
    Node version = seen.lock().find(VERSION).orElse(Node.of(0));
    new UpdateLibraryPanel(http)
        .update(panel.describe(), panel.uid(), body(panel).with(VERSION, version));
  }

  /** The folder is sent every time: without one the panel would stay where it is. */
  private static Node.Obj body(Resource.LibraryPanel panel) {
    return panel.content().with("folderUid", panel.folderUid().orElse("")).with("kind", Node.of(1));
  }

  @Override
  public void delete(Live seen) {
    String what = seen.key().toString();
    Optional<Node.Obj> now = new GetLibraryPanel(http).find(seen.key().id());
    if (now.isEmpty()) {
      return;
    }
    if (!now.get().find(VERSION).equals(seen.lock().find(VERSION))) {
      throw Stale.changed(what, http.endpoint().words());
    }
    new DeleteLibraryPanel(http).delete(what, seen.key().id());
  }
}
