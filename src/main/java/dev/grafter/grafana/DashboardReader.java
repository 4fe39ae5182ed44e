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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads dashboards. On the app platform a list of metadata tells which of ours are untouched; what
 * is wanted and not among ours is looked up in a second list when it is much.
 */
final class DashboardReader implements KindReader {

  /** From so many on, a list costs less than single requests. */
  private static final int MANY = 4;

  private final HttpReader http;
  private final Lane lane;
  private final Mark mark;

  DashboardReader(HttpReader http, Lane lane, Mark mark) {
    this.http = http;
    this.lane = lane;
    this.mark = mark;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    Optional<AppKind> app = lane.readable();
    if (app.isEmpty()) {
      return each(http, wanted);
    }
    List<Live> ours = listed(app.get(), Optional.of(mark.selector()), true);
    if (ours.stream().anyMatch(live -> live.mark().isPresent())) {
      lane.prove();
    }
    List<Resource> missing = Listing.missing(ours, wanted);
    if (missing.size() < MANY) {
      return Listing.of(http, ours, wanted, this::read);
    }
    List<Live> all = new ArrayList<>(ours);
    all.addAll(unmarked(app.get(), missing));
    return all;
  }

  /** Those of the missing ones that exist without our labels, with their content. */
  private List<Live> unmarked(AppKind kind, List<Resource> missing) {
    Map<ResourceKey, Resource> keys =
        missing.stream().collect(Collectors.toMap(Resource::key, resource -> resource));
    List<Live> there = among(listed(kind, Optional.empty(), true), keys);
    return there.size() < MANY
        ? KindReader.each(http, there, live -> read(keys.get(live.key())))
        : among(listed(kind, Optional.empty(), false), keys);
  }

  private static List<Live> among(List<Live> all, Map<ResourceKey, Resource> keys) {
    return all.stream().filter(live -> keys.containsKey(live.key())).toList();
  }

  private List<Live> listed(AppKind kind, Optional<String> selector, boolean metadataOnly) {
    return new ListAppObjects(http, kind)
        .items(selector, metadataOnly).stream().map(AppObject::new).map(this::live).toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    String uid = wanted.key().id();
    return lane.readable()
        .map(kind -> new GetAppObject(http, kind).find(uid).map(AppObject::new).map(this::live))
        .orElseGet(() -> classic(uid));
  }

  /** Marked ones by their own labels, tagged ones by their own tags. */
  @Override
  public List<Live> owned(Ledger ledger) {
    List<Live> owned = new ArrayList<>();
    lane.app()
        .ifPresent(
            kind ->
                listed(kind, Optional.of(mark.selector()), false).stream()
                    .filter(live -> isOurs(live.mark()))
                    .forEach(owned::add));
    Set<ResourceKey> known = owned.stream().map(Live::key).collect(Collectors.toSet());
    List<String> tagged =
        Search.dashboards(http).tagged(mark.tag()).uids().stream()
            .filter(uid -> !known.contains(key(uid)))
            .toList();
    KindReader.each(http, tagged, this::classic).stream()
        .filter(live -> isOurs(live.mark()))
        .forEach(owned::add);
    return owned;
  }

  @Override
  public List<Live> all(Ledger ledger) {
    return lane.readable()
        .map(kind -> listed(kind, Optional.empty(), false))
        .orElseGet(() -> KindReader.each(http, Search.dashboards(http).uids(), this::classic));
  }

  private boolean isOurs(Optional<Mark> found) {
    return found.filter(mark::equals).isPresent();
  }

  private Live live(AppObject object) {
    Optional<Node.Obj> content = object.spec().map(spec -> content(object, spec));
    Optional<Mark> tagged = content.flatMap(Mark::ofTags);
    if (object.mark().isEmpty() && tagged.filter(mark::equals).isPresent()) {
      lane.fallBack();
    }
    return new Live(
        key(object.name()),
        content,
        object.mark().or(() -> tagged),
        object.stamp().map(Stamp::digest),
        object.intact(),
        object.lock(),
        object.manager(),
        object.editor());
  }

  private static Node.Obj content(AppObject object, Node.Obj spec) {
    Node.Obj dashboard = AppForm.dashboardContent(object.name(), spec);
    return object.folder().map(uid -> dashboard.with("folderUid", uid)).orElse(dashboard);
  }

  private static ResourceKey key(String uid) {
    return new ResourceKey(ResourceKind.DASHBOARD, uid);
  }

  private Optional<Live> classic(String uid) {
    return new GetDashboard(http).find(uid).map(DashboardReader::classic);
  }

  /** A dashboard as the classic API answers it. */
  static Live classic(Node.Obj answer) {
    Node.Obj dashboard = part(answer, "dashboard");
    Node.Obj meta = part(answer, "meta");
    Node.Obj content =
        meta.text("folderUid")
            .filter(uid -> !uid.isEmpty())
            .map(uid -> dashboard.with("folderUid", uid))
            .orElse(dashboard);
    return Live.plain(
            key(dashboard.text("uid").orElse("?")),
            content,
            Node.object().put("version", dashboard.find("version")).build())
        .marked(Mark.ofTags(dashboard), Optional.empty())
        .managedBy(manager(meta))
        .editedBy(
            meta.text("updatedBy").map(name -> new Editor(name, meta.text("updated").orElse(""))));
  }

  private static Optional<String> manager(Node.Obj meta) {
    return meta.find("provisioned").filter(Node.of(true)::equals).map(yes -> "file provisioning");
  }

  private static Node.Obj part(Node.Obj parent, String key) {
    return parent.find(key).flatMap(Node::asObject).orElse(Node.empty());
  }
}
