package dev.grafter.grafana;

import dev.grafter.model.Resource;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the objects of one kind. */
interface KindReader {

  /** As {@link dev.grafter.sync.RemoteState#list}. */
  List<Live> list(Collection<? extends Resource> wanted);

  /** As {@link dev.grafter.sync.RemoteState#read}. */
  Optional<Live> read(Resource wanted);

  /** As {@link dev.grafter.sync.RemoteState#owned}. */
  List<Live> owned(Ledger ledger);

  /** As {@link dev.grafter.sync.RemoteState#all}; of many kinds, only what is ours can be told. */
  default List<Live> all(Ledger ledger) {
    return owned(ledger);
  }

  /** Reads each wanted object by itself. */
  default List<Live> each(Collection<? extends Resource> wanted) {
    return wanted.stream().flatMap(resource -> read(resource).stream()).toList();
  }
}
