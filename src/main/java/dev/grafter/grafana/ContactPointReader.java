package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads contact points: one list holds all integrations of all of them. */
final class ContactPointReader implements KindReader {

  private final HttpReader http;

  ContactPointReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    Map<String, List<Node.Obj>> points = new LinkedHashMap<>();
    for (Node.Obj integration : new ListContactPoints(http).all()) {
      String name = integration.text("name").orElse("");
      if (!name.isBlank()) {
        points.computeIfAbsent(name, key -> new ArrayList<>()).add(integration);
      }
    }
    return points.entrySet().stream().map(one -> live(one.getKey(), one.getValue())).toList();
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    List<String> names = ledger.ids(ResourceKind.CONTACT_POINT);
    return names.isEmpty()
        ? List.of()
        : list(List.of()).stream().filter(live -> names.contains(live.key().id())).toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return list(List.of(wanted)).stream()
        .filter(live -> live.key().equals(wanted.key()))
        .findFirst();
  }

  private static Live live(String name, List<Node.Obj> integrations) {
    Node.Obj content =
        Node.object()
            .put("name", name)
            .put(
                "integrations",
                Node.list(integrations.stream().map(one -> one.without("name")).toList()))
            .build();
    return Live.plain(new ResourceKey(ResourceKind.CONTACT_POINT, name), content, Node.empty())
        .managedBy(
            integrations.stream().flatMap(one -> Provenance.manager(one).stream()).findFirst());
  }
}
