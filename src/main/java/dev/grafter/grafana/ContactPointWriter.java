package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.wire.ClassicForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes contact points, one request an integration. There is no lock, so they are read again right
 * before.
 */
final class ContactPointWriter implements KindWriter {

  private final HttpClient http;
  private final boolean editable;
  private final SecretValues secrets;
  private final Uses uses;

  ContactPointWriter(HttpClient http, boolean editable, SecretValues secrets, Uses uses) {
    this.uses = uses;
    this.http = http;
    this.editable = editable;
    this.secrets = secrets;
  }

  @Override
  public void create(Desired desired) {
    Resource.ContactPoint point = (Resource.ContactPoint) desired.resource();
    if (now(point).isPresent()) {
      throw Stale.exists(point.describe(), http.endpoint().words());
    }
    point.integrations().forEach(integration -> add(desired, point, integration));
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.ContactPoint point = (Resource.ContactPoint) desired.resource();
    Node.Obj now =
        now(point)
            .flatMap(Live::content)
            .orElseThrow(() -> Stale.gone(point.describe(), http.endpoint().words()));
    if (!desired.canonical(now).equals(desired.canonical(seen.content().orElseThrow()))) {
      throw Stale.changed(point.describe(), http.endpoint().words());
    }
    List<String> known = new ArrayList<>(uids(now));
    for (Resource.Integration integration : point.integrations()) {
      if (known.remove(integration.uid())) {
        Node.Obj body = body(point, integration);
        boolean open = editable && isEditable(now, integration.uid());
        UpdateContactPoint update = new UpdateContactPoint(http, open);
        surely(
            desired,
            integration.uid(),
            () -> update.update(point.describe(), integration.uid(), body));
      } else {
        add(desired, point, integration);
      }
    }
    known.forEach(uid -> new DeleteContactPoint(http).delete(point.describe(), uid));
  }

  /** Grafana lets nobody open what was locked; that needs a new contact point. */
  private static boolean isEditable(Node.Obj now, String uid) {
    return integration(now, uid).filter(Provenance::editable).isPresent();
  }

  private void add(Desired desired, Resource.ContactPoint point, Resource.Integration integration) {
    Node.Obj body = body(point, integration);
    CreateContactPoint create = new CreateContactPoint(http, editable);
    surely(desired, integration.uid(), () -> create.create(point.describe(), body));
  }

  /** Goes on after a request that failed, when the integration is as it should be all the same. */
  private void surely(Desired desired, String uid, Runnable request) {
    try {
      request.run();
    } catch (HttpFailure e) {
      boolean perhaps = e.mayHaveHappened() || e.status() == 409;
      if (!perhaps || !isThere(desired, uid)) {
        throw e;
      }
    }
  }

  private boolean isThere(Desired desired, String uid) {
    return now((Resource.ContactPoint) desired.resource())
        .flatMap(Live::content)
        .map(desired::canonical)
        .flatMap(content -> integration(content, uid))
        .filter(live -> integration(desired.canonical(), uid).filter(live::equals).isPresent())
        .isPresent();
  }

  private static Optional<Node.Obj> integration(Node.Obj content, String uid) {
    return content.find("integrations").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .filter(one -> one.text("uid").filter(uid::equals).isPresent())
        .findFirst();
  }

  private Node.Obj body(Resource.ContactPoint point, Resource.Integration integration) {
    return ClassicForm.integration(point.name(), integration, secrets.of(integration.secrets()));
  }

  private Optional<Live> now(Resource.ContactPoint point) {
    return new ContactPointReader(http).read(point);
  }

  private static List<String> uids(Node.Obj content) {
    return content.find("integrations").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream())
        .flatMap(one -> one.text("uid").stream())
        .toList();
  }

  /** Nothing is deleted while somebody needs it: Grafana would refuse only the last integration. */
  @Override
  public void delete(Live seen) {
    List<String> needed = uses.of(seen);
    if (!needed.isEmpty()) {
      throw Stale.needed(seen.key().toString(), http.endpoint().words(), needed.get(0));
    }
    uids(seen.content().orElse(Node.empty()))
        .forEach(uid -> new DeleteContactPoint(http).delete(seen.key().toString(), uid));
  }
}
