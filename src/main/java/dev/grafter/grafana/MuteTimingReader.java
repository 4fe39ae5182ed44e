package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads mute timings: one list holds all of all. */
final class MuteTimingReader implements KindReader {

  private final HttpReader http;

  MuteTimingReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return new ListMuteTimings(http)
        .all().stream()
            .filter(timing -> !timing.text("name").orElse("").isBlank())
            .map(MuteTimingReader::live)
            .toList();
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return new GetMuteTiming(http).find(wanted.key().id()).map(MuteTimingReader::live);
  }

  @Override
  public List<Live> all(Ledger ledger) {
    return list(List.of());
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    return Listing.owned(ledger.ids(ResourceKind.MUTE_TIMING), () -> list(List.of()));
  }

  private static Live live(Node.Obj timing) {
    ResourceKey key = new ResourceKey(ResourceKind.MUTE_TIMING, timing.text("name").orElse("?"));
    return Live.plain(key, timing.without("version"), NotificationLock.of(timing))
        .managedBy(Provenance.manager(timing));
  }
}
