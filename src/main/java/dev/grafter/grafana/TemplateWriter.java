package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import java.util.Optional;

/**
 * Writes template groups under their version; before 11 there is none, so they are read again right
 * before. The one write that the server has creates or replaces, so a group that must not exist is
 * looked for.
 */
final class TemplateWriter implements KindWriter {

  private final HttpClient http;
  private final boolean editable;

  TemplateWriter(HttpClient http, boolean editable) {
    this.http = http;
    this.editable = editable;
  }

  @Override
  public void create(Desired desired) {
    Resource.Template template = (Resource.Template) desired.resource();
    if (now(template.key()).isPresent()) {
      throw Stale.exists(template.describe(), http.endpoint().words());
    }
    new PutTemplate(http, editable)
        .put(template.describe(), template.name(), template.text(), Optional.empty());
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.Template template = (Resource.Template) desired.resource();
    Optional<String> version = NotificationLock.version(seen);
    if (version.isEmpty()) {
      Node.Obj now =
          now(template.key())
              .orElseThrow(() -> Stale.gone(template.describe(), http.endpoint().words()));
      Stale.requireSame(desired, seen, now, http.endpoint().words());
    }
    new PutTemplate(http, editable && NotificationLock.editable(seen))
        .put(template.describe(), template.name(), template.text(), version);
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
    new DeleteTemplate(http).delete(what, seen.key().id(), version);
  }

  private Optional<Node.Obj> now(ResourceKey key) {
    return new GetTemplate(http).find(key.id()).map(template -> template.without("version"));
  }
}
