package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Editor;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads library panels: one by one when they are few, else all in one list. */
final class LibraryPanelReader implements KindReader {

  private static final int MANY = 4;

  private final HttpReader http;

  LibraryPanelReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return wanted.size() < MANY ? each(http, wanted) : all();
  }

  private List<Live> all() {
    return new ListLibraryPanels(http).all().stream().map(LibraryPanelReader::live).toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return find(wanted.key().id());
  }

  private Optional<Live> find(String uid) {
    return new GetLibraryPanel(http).find(uid).map(LibraryPanelReader::live);
  }

  @Override
  public List<Live> all(Ledger ledger) {
    return all();
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    List<String> uids = ledger.ids(ResourceKind.LIBRARY_PANEL);
    return uids.size() < MANY
        ? uids.stream().flatMap(uid -> find(uid).stream()).toList()
        : Listing.owned(uids, this::all);
  }

  static Live live(Node.Obj panel) {
    ResourceKey key = new ResourceKey(ResourceKind.LIBRARY_PANEL, panel.text("uid").orElse("?"));
    return Live.plain(
            key,
            panel.without(
                "id", "orgId", "folderId", "kind", "type", "description", "version", "meta"),
            Node.object().put("version", panel.find("version")).build())
        .editedBy(
            panel
                .text("meta", "updatedBy", "name")
                .map(name -> new Editor(name, panel.text("meta", "updated").orElse(""))));
  }
}
