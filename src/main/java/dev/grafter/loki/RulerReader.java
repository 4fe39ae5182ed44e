package dev.grafter.loki;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import dev.grafter.sync.RulerState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A ruler that can only be read. Where its rules come from files, a group is known by its name
 * alone, since its namespace is the name of whatever file it stands in, and nothing can be written.
 */
final class RulerReader implements RulerState {

  private static final String FILES = "Loki reads its rules from files (ruler storage local)";

  private final HttpReader http;
  private final Tenant tenant;
  private final String server;
  private Storage storage;

  RulerReader(HttpReader http, Tenant tenant, String server) {
    this.http = http;
    this.tenant = tenant;
    this.server = server;
  }

  private synchronized Storage storage() {
    if (storage == null) {
      storage = new GetStorage(http, tenant, server).storage();
    }
    return storage;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return Failures.translated(() -> storage() == Storage.FILES ? managed(wanted) : groups());
  }

  private List<Live> groups() {
    return new ListGroups(http, tenant, server)
        .all().stream()
            .map(group -> live(group.namespace(), group))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<Live> live(String namespace, ListGroups.Group group) {
    return namespace.isBlank() || group.name().isBlank()
        ? Optional.empty()
        : Optional.of(
            Live.plain(
                new ResourceKey(ResourceKind.RULER_GROUP, namespace + "/" + group.name()),
                group.content(),
                Node.empty()));
  }

  /** Each wanted group as the files have it; an empty one where they have none of its name. */
  private List<Live> managed(Collection<? extends Resource> wanted) {
    List<ListGroups.Group> there = new ListGroups(http, tenant, server).all();
    List<Live> lives = new ArrayList<>();
    for (Resource resource : wanted) {
      Node.Obj content =
          there.stream()
              .filter(group -> group.name().equals(resource.title()))
              .map(ListGroups.Group::content)
              .findFirst()
              .orElse(Node.empty());
      lives.add(Live.plain(resource.key(), content, Node.empty()).managedBy(Optional.of(FILES)));
    }
    return lives;
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return list(List.of(wanted)).stream()
        .filter(live -> live.key().equals(wanted.key()))
        .findFirst();
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    List<String> ids = ledger.ids(ResourceKind.RULER_GROUP);
    return ids.isEmpty() ? List.of() : owned(ids);
  }

  private List<Live> owned(List<String> ids) {
    return Failures.translated(
        () ->
            Stream.of(storage())
                .filter(where -> where == Storage.OBJECTS)
                .flatMap(where -> groups().stream())
                .filter(live -> ids.contains(live.key().id()))
                .toList());
  }

  @Override
  public List<Live> all() {
    return Failures.translated(this::groups);
  }
}
