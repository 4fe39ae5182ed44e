package dev.grafter.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * What a resource is known by, within one organisation of one Grafana; stable across runs.
 *
 * @param kind its kind
 * @param id its uid; for a rule group {@code folderUid/name}, for what has no uid its name
 */
public record ResourceKey(ResourceKind kind, String id) implements Comparable<ResourceKey> {

  private static final Comparator<ResourceKey> ORDER =
      Comparator.comparing(ResourceKey::kind).thenComparing(ResourceKey::id);

  /** Checks that there is an id. */
  public ResourceKey {
    Objects.requireNonNull(kind, "kind");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a " + kind.words() + " needs an id");
    }
  }

  @Override
  public int compareTo(ResourceKey other) {
    return ORDER.compare(this, other);
  }

  /** The key in sentences, such as {@code dashboard grafter-root-overview}. */
  @Override
  public String toString() {
    return kind.words() + " " + id;
  }
}
