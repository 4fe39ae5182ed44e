package dev.grafter.grafana;

import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.sync.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A list of our objects, completed by what is wanted and not in it. */
final class Listing {

  private Listing() {}

  /** The listed objects, and each missing one as it is read by itself, if it exists. */
  static List<Live> of(
      HttpReader http,
      List<Live> listed,
      Collection<? extends Resource> wanted,
      Function<Resource, Optional<Live>> read) {
    List<Live> all = new ArrayList<>(listed);
    all.addAll(KindReader.each(http, missing(listed, wanted), read));
    return all;
  }

  /** Those of a list that the ledger shows as ours; nothing is asked when there are none. */
  static List<Live> owned(List<String> ids, Supplier<List<Live>> list) {
    return ids.isEmpty()
        ? List.of()
        : list.get().stream().filter(live -> ids.contains(live.key().id())).toList();
  }

  static List<Resource> missing(List<Live> listed, Collection<? extends Resource> wanted) {
    Set<ResourceKey> known = listed.stream().map(Live::key).collect(Collectors.toSet());
    return wanted.stream()
        .filter(resource -> !known.contains(resource.key()))
        .<Resource>map(resource -> resource)
        .toList();
  }
}
