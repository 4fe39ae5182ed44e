package dev.grafter.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.fake.Snapshot;
import dev.grafter.model.ResourceKey;
import java.util.Map;
import java.util.TreeMap;

/** What somebody else edited, by its place in a snapshot, with the words that he left there. */
final class Edited {

  private final Map<String, String> markers = new TreeMap<>();

  void add(String place, String marker) {
    markers.put(place, marker);
  }

  /** Fails unless all edits are still there. */
  void requireAllIn(Snapshot snapshot, String run) {
    markers.forEach(
        (place, marker) -> {
          assertThat(snapshot.objects()).as(run + ": edited, then gone").containsKey(place);
          assertThat(Json.write(snapshot.objects().get(place)))
              .as(run + ": " + place)
              .contains(marker);
        });
  }

  boolean contains(ResourceKey key) {
    return markers.containsKey(place(key));
  }

  Map<String, String> markers() {
    return Map.copyOf(markers);
  }

  static String place(ResourceKey key) {
    return "1/" + key.kind().words() + "/" + key.id();
  }
}
