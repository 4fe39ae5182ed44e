package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads correlations, all in one list. Their uids are Grafana's, so ours are known by source and
 * label; of two with the same, the first counts.
 */
final class CorrelationReader implements KindReader {

  private final HttpReader http;

  CorrelationReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    Map<ResourceKey, Live> first = new LinkedHashMap<>();
    new ListCorrelations(http)
        .all().stream()
            .filter(one -> one.text("sourceUID").isPresent())
            .filter(one -> !one.text("label").orElse("").isBlank())
            .map(CorrelationReader::live)
            .forEach(live -> first.putIfAbsent(live.key(), live));
    return List.copyOf(first.values());
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return find(wanted.key());
  }

  Optional<Live> find(ResourceKey key) {
    return list(List.of()).stream().filter(live -> live.key().equals(key)).findFirst();
  }

  @Override
  public List<Live> all(Ledger ledger) {
    return list(List.of());
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    return Listing.owned(ledger.ids(ResourceKind.CORRELATION), () -> list(List.of()));
  }

  private static Live live(Node.Obj correlation) {
    String id =
        correlation.text("sourceUID").orElse("") + "/" + correlation.text("label").orElse("");
    return Live.plain(
            new ResourceKey(ResourceKind.CORRELATION, id),
            correlation.without("orgId", "sourceUID", "uid", "provisioned"),
            Node.object().put("uid", correlation.find("uid")).build())
        .managedBy(
            correlation
                .find("provisioned")
                .filter(Node.of(true)::equals)
                .map(yes -> "file provisioning"));
  }
}
