package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.util.Optional;

/**
 * Writes mute timings under their version; before 11 there is none, so they are read again right
 * before.
 */
final class MuteTimingWriter implements KindWriter {

  private final HttpClient http;
  private final boolean editable;

  MuteTimingWriter(HttpClient http, boolean editable) {
    this.http = http;
    this.editable = editable;
  }

  @Override
  public void create(Desired desired) {
    Resource resource = desired.resource();
    if (now(resource.key()).isPresent()) {
      throw Stale.exists(resource.describe(), http.endpoint().words());
    }
    new CreateMuteTiming(http, editable).create(resource.describe(), resource.content());
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource resource = desired.resource();
    Optional<String> version = NotificationLock.version(seen);
    if (version.isEmpty()) {
      Node.Obj now =
          now(resource.key())
              .orElseThrow(() -> Stale.gone(resource.describe(), http.endpoint().words()));
      Stale.requireSame(desired, seen, now, http.endpoint().words());
    }
    Node.Obj body = Node.object().putAll(resource.content()).putText("version", version).build();
    new UpdateMuteTiming(http, editable && NotificationLock.editable(seen))
        .update(resource.describe(), resource.key().id(), body);
  }

  @Override
  public void delete(Live seen) {
    String what = seen.key().toString();
    Optional<String> version = NotificationLock.version(seen);
    if (version.isEmpty()) {
      Optional<Node.Obj> now = now(seen.key());
      if (now.isEmpty()) {
        return;
      } else if (!now.equals(seen.content())) {
        throw Stale.changed(what, http.endpoint().words());
      }
    }
    new DeleteMuteTiming(http).delete(what, seen.key().id(), version);
  }

  private Optional<Node.Obj> now(ResourceKey key) {
    return new GetMuteTiming(http).find(key.id()).map(timing -> timing.without("version"));
  }
}
