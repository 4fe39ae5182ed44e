package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The correlations of an organisation, by uid. */
final class CorrelationStore {

  private final Map<String, Node.Obj> byUid = new TreeMap<>();

  Collection<Node.Obj> all() {
    return byUid.values();
  }

  Optional<Node.Obj> find(String source, String uid) {
    return Optional.ofNullable(byUid.get(uid))
        .filter(one -> one.text("sourceUID").filter(source::equals).isPresent());
  }

  void put(String uid, Node.Obj correlation) {
    byUid.put(uid, correlation);
  }

  void remove(String uid) {
    byUid.remove(uid);
  }

  /** Correlations go with either of their datasources. */
  void removeDatasource(String uid) {
    byUid
        .values()
        .removeIf(
            one ->
                one.text("sourceUID").filter(uid::equals).isPresent()
                    || one.text("targetUID").filter(uid::equals).isPresent());
  }
}
