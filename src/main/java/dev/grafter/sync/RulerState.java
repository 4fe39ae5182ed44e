package dev.grafter.sync;

import dev.grafter.model.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a plan may ask the ruler of a Loki. It has no way to write. */
public interface RulerState {

  /**
   * As {@link RemoteState#list}; where rules come from files, each wanted group is there, managed.
   */
  List<Live> list(Collection<? extends Resource> wanted);

  /** As {@link RemoteState#read}. */
  Optional<Live> read(Resource wanted);

  /** As {@link RemoteState#owned}. */
  List<Live> owned(Ledger ledger);

  /** As {@link RemoteState#all}. */
  List<Live> all();
}
