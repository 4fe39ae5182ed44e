package dev.grafter.loki;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.sync.RemoteException;
import dev.grafter.sync.RulerWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes groups of rules. There is no lock, so a group is read again right before. */
final class GroupWriter implements RulerWriter {

  private final HttpClient http;
  private final Tenant tenant;
  private final RulerReader reader;

  GroupWriter(HttpClient http, Tenant tenant, RulerReader reader) {
    this.http = http;
    this.tenant = tenant;
    this.reader = reader;
  }

  /** A slash cannot be said in an address of the rules API. */
  @Override
  public void prepare(Desired desired) {
    Resource.RulerGroup group = (Resource.RulerGroup) desired.resource();
    if (group.namespace().contains("/") || group.name().contains("/")) {
      throw new RemoteException(
          RemoteException.Kind.REFUSED,
          "The "
              + group.describe()
              + " has a slash in its name or namespace, which Loki's rules API cannot address: give"
              + " it another.",
          null);
    }
  }

  @Override
  public void create(Desired desired) {
    if (reader.read(desired.resource()).isPresent()) {
      throw conflict(desired.resource().describe(), "somebody created it since the plan was made");
    }
    post(desired);
  }

  @Override
  public void update(Desired desired, Live seen) {
    String what = desired.resource().describe();
    Node.Obj now =
        reader
            .read(desired.resource())
            .flatMap(Live::content)
            .orElseThrow(() -> conflict(what, "somebody deleted it since the plan was made"));
    if (!desired.canonical(now).equals(desired.canonical(seen.content().orElseThrow()))) {
      throw conflict(what, "somebody changed it since the plan was made");
    }
    post(desired);
  }

  private void post(Desired desired) {
    Resource.RulerGroup group = (Resource.RulerGroup) desired.resource();
    Node.Obj body =
        Node.object().put("name", group.name()).putAll(group.content().without("name")).build();
    done(
        () -> {
          new PostGroup(http, tenant).post(group.describe(), group.namespace(), body);
          return null;
        });
  }

  @Override
  public void delete(Live seen) {
    String id = seen.key().id();
    String namespace = id.substring(0, id.indexOf('/'));
    String name = id.substring(id.indexOf('/') + 1);
    String what = seen.key().toString();
    Optional<Live> now =
        reader.all().stream().filter(live -> live.key().equals(seen.key())).findFirst();
    if (now.isPresent()) {
      if (!now.get().content().equals(seen.content())) {
        throw conflict(what, "somebody changed it since the plan was made");
      }
      done(
          () -> {
            new DeleteGroup(http, tenant).delete(what, namespace, name);
            return null;
          });
    }
  }

  private static void done(Supplier<Void> request) {
    Failures.translated(request);
  }

  private RemoteException conflict(String what, String reason) {
    return new RemoteException(
        RemoteException.Kind.CONFLICT,
        "Tried to write the "
            + what
            + " on "
            + http.endpoint().words()
            + " but "
            + reason
            + ": run plan again.",
        null);
  }
}
