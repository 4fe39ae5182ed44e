package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Editor;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.wire.AppForm;
import dev.grafter.wire.Mark;
import dev.grafter.wire.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads folders: full objects in one list on the app platform, else one by one. */
final class FolderReader implements KindReader {

  private final HttpReader http;
  private final Lane lane;
  private final Mark mark;

  FolderReader(HttpReader http, Lane lane, Mark mark) {
    this.http = http;
    this.lane = lane;
    this.mark = mark;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return lane.readable()
        .map(kind -> Listing.of(http, ours(kind), wanted, this::read))
        .orElseGet(() -> each(http, wanted));
  }

  private List<Live> ours(AppKind kind) {
    List<Live> ours = listed(kind, Optional.of(mark.selector()));
    if (ours.stream().anyMatch(live -> live.mark().isPresent())) {
      lane.prove();
    }
    return ours;
  }

  private List<Live> listed(AppKind kind, Optional<String> selector) {
    return new ListAppObjects(http, kind)
        .items(selector, false).stream().map(AppObject::new).map(FolderReader::live).toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    String uid = wanted.key().id();
    return lane.readable()
        .map(
            kind ->
                new GetAppObject(http, kind).find(uid).map(AppObject::new).map(FolderReader::live))
        .orElseGet(() -> new GetFolder(http).find(uid).map(FolderReader::classic));
  }

  /** Marked ones by their own labels, others by the ledger. */
  @Override
  public List<Live> owned(Ledger ledger) {
    List<Live> owned = new ArrayList<>();
    lane.readable()
        .ifPresent(
            kind -> ours(kind).stream().filter(live -> isOurs(live.mark())).forEach(owned::add));
    Set<ResourceKey> known = owned.stream().map(Live::key).collect(Collectors.toSet());
    ledger.ids(ResourceKind.FOLDER).stream()
        .filter(uid -> !known.contains(new ResourceKey(ResourceKind.FOLDER, uid)))
        .flatMap(uid -> new GetFolder(http).find(uid).stream())
        .map(FolderReader::classic)
        .forEach(owned::add);
    return owned;
  }

  @Override
  public List<Live> all(Ledger ledger) {
    return lane.readable()
        .map(kind -> listed(kind, Optional.empty()))
        .orElseGet(
            () ->
                KindReader.each(
                    http,
                    Search.folders(http).uids(),
                    uid -> new GetFolder(http).find(uid).map(FolderReader::classic)));
  }

  private boolean isOurs(Optional<Mark> found) {
    return found.filter(mark::equals).isPresent();
  }

  static Live live(AppObject object) {
    Node.Obj content =
        AppForm.folderContent(object.name(), object.folder(), object.spec().orElse(Node.empty()));
    return new Live(
        new ResourceKey(ResourceKind.FOLDER, object.name()),
        Optional.of(content),
        object.mark(),
        object.stamp().map(Stamp::digest),
        object.intact(),
        object.lock(),
        object.manager(),
        object.editor());
  }

  static Live classic(Node.Obj folder) {
    ResourceKey key = new ResourceKey(ResourceKind.FOLDER, folder.text("uid").orElse("?"));
    return Live.plain(key, folder, Node.object().put("version", folder.find("version")).build())
        .managedBy(folder.text("managedBy").filter(name -> !name.isEmpty()))
        .editedBy(
            folder
                .text("updatedBy")
                .map(name -> new Editor(name, folder.text("updated").orElse(""))));
  }
}
