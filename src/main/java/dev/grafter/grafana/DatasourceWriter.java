package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.wire.ClassicForm;
import dev.grafter.wire.Mark;

/**
 * Writes datasources. The server's lock holds only against writers that send a version, so the
 * datasource is read again right before it is replaced.
 */
final class DatasourceWriter implements KindWriter {

  private final HttpClient http;
  private final Mark mark;
  private final SecretValues secrets;

  DatasourceWriter(HttpClient http, Mark mark, SecretValues secrets) {
    this.http = http;
    this.mark = mark;
    this.secrets = secrets;
  }

  @Override
  public void create(Desired desired) {
    new CreateDatasource(http).create(desired.resource().describe(), body(desired));
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource resource = desired.resource();
    Node.Obj now =
        new GetDatasource(http)
            .find(resource.key().id())
            .orElseThrow(() -> Stale.gone(resource.describe(), http.endpoint().words()));
    Node.Obj before = comparable(seen.content().orElse(Node.empty()));
    if (!desired.canonical(before).equals(desired.canonical(comparable(now)))) {
      throw Stale.changed(resource.describe(), http.endpoint().words());
    }
    Node.Obj body = body(desired).with("version", now.find("version").orElse(Node.of(0)));
    new UpdateDatasource(http)
        .update(resource.describe(), resource.key().id(), keepingDefault(body, now));
  }

  /** Nothing takes the role of the default datasource away in passing. */
  private static Node.Obj keepingDefault(Node.Obj body, Node.Obj now) {
    boolean wanted = body.find("isDefault").filter(Node.of(true)::equals).isPresent();
    return wanted ? body : body.with("isDefault", now.find("isDefault").orElse(Node.of(false)));
  }

  private Node.Obj body(Desired desired) {
    Resource.Datasource datasource = (Resource.Datasource) desired.resource();
    return ClassicForm.datasource(
        datasource, mark, desired.digest(), secrets.of(datasource.secrets()));
  }

  private void requireUnchanged(Live seen, Node.Obj now, String what) {
    if (!comparable(seen.content().orElse(Node.empty())).equals(comparable(now))) {
      throw Stale.changed(what, http.endpoint().words());
    }
  }

  /** What lists and single answers have in common. */
  private static Node.Obj comparable(Node.Obj datasource) {
    return datasource.without(
        "typeName",
        "typeLogoUrl",
        "secureJsonFields",
        "version",
        "basicAuthUser",
        "withCredentials",
        "accessControl",
        "apiVersion",
        "readOnly");
  }

  @Override
  public void delete(Live seen) {
    String uid = seen.key().id();
    new GetDatasource(http)
        .find(uid)
        .ifPresent(
            now -> {
              requireUnchanged(seen, now, seen.key().toString());
              new DeleteDatasource(http).delete(seen.key().toString(), uid);
            });
  }
}
