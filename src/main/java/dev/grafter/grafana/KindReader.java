package dev.grafter.grafana;

import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.sync.Abreast;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  /** Reads each wanted object by itself, several at a time. */
  default List<Live> each(HttpReader http, Collection<? extends Resource> wanted) {
    return each(http, List.copyOf(wanted), resource -> read(resource));
  }

  /** Looks for each of some things, several at a time. */
  static <T> List<Live> each(HttpReader http, List<T> things, Function<T, Optional<Live>> look) {
    return Abreast.map(http.parallel(), things, look).stream().flatMap(Optional::stream).toList();
  }
}
