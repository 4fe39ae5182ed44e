package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Grafana and the ruler of a Loki as one server: rule groups of the ruler are asked for there,
 * everything else here. The ledger in Grafana says which of both are ours.
 *
 * @param grafana the Grafana
 * @param ruler the ruler
 */
public record WithRuler(RemoteState grafana, RulerState ruler) implements RemoteState {

  private static boolean isRuler(ResourceKind kind) {
    return kind == ResourceKind.RULER_GROUP;
  }

  @Override
  public int parallel() {
    return grafana.parallel();
  }

  @Override
  public List<ResourceKind> kinds() {
    return Stream.concat(grafana.kinds().stream(), Stream.of(ResourceKind.RULER_GROUP)).toList();
  }

  @Override
  public List<Live> list(ResourceKind kind, Collection<? extends Resource> wanted) {
    return isRuler(kind) ? ruler.list(wanted) : grafana.list(kind, wanted);
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return isRuler(wanted.key().kind()) ? ruler.read(wanted) : grafana.read(wanted);
  }

  @Override
  public List<Live> owned(ResourceKind kind, Ledger ledger) {
    return isRuler(kind) ? ruler.owned(ledger) : grafana.owned(kind, ledger);
  }

  @Override
  public List<Live> all(ResourceKind kind, Ledger ledger) {
    return isRuler(kind) ? ruler.all() : grafana.all(kind, ledger);
  }

  @Override
  public List<String> lacking(Resource wanted) {
    return grafana.lacking(wanted);
  }

  @Override
  public List<String> uses(Live live, Predicate<ResourceKey> settled) {
    return isRuler(live.key().kind()) ? List.of() : grafana.uses(live, settled);
  }

  @Override
  public Optional<String> secretDigest(Resource wanted) {
    return grafana.secretDigest(wanted);
  }

  @Override
  public Optional<String> secretsUnseen() {
    return grafana.secretsUnseen();
  }

  @Override
  public OptionalInt firing(Node.Obj rule) {
    return grafana.firing(rule);
  }

  @Override
  public Ledger ledger() {
    return grafana.ledger();
  }
}
