package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Site;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReply;
import dev.grafter.http.Timing;
import dev.grafter.wire.Mark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Looks at a Grafana without a plan: who we are there, what we may do, and whether what stands
 * behind its datasources answers. It only reads.
 */
public final class GrafanaProbe {

  private final HttpClient http;
  private final Lanes lanes;
  private final Mark mark;

  private GrafanaProbe(HttpClient http, Lanes lanes, Mark mark) {
    this.http = http;
    this.lanes = lanes;
    this.mark = mark;
  }

  /**
   * Connects.
   *
   * @param site the site
   * @param mark whose objects
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   * @throws dev.grafter.sync.RemoteException when no Grafana of a supported release answers
   */
  public static GrafanaProbe of(
      Site site, Mark mark, UnaryOperator<String> environment, Timing timing) {
    HttpClient http = new HttpClient(Endpoint.grafana(site), environment, timing);
    return new GrafanaProbe(http, Grafana.probe(http, site), mark);
  }

  /** What this Grafana can do. */
  public Capabilities capabilities() {
    return lanes.capabilities();
  }

  /** The same Grafana for a plan. */
  public GrafanaReader reader() {
    return new GrafanaReader(http, mark, lanes, Optional.empty());
  }

  /**
   * The actions that we may take, each with the scopes to which it is limited.
   *
   * @return empty when the server does not tell
   * @throws dev.grafter.sync.RemoteException when it does not know us
   */
  public Optional<Map<String, List<String>>> permissions() {
    HttpPath path = HttpPath.of("api", "access-control", "user", "permissions");
    return Translate.failures(() -> http.find(HttpCall.get("ask what we may do", path)))
        .map(HttpReply::object)
        .map(GrafanaProbe::permissions);
  }

  private static Map<String, List<String>> permissions(Node.Obj answer) {
    Map<String, List<String>> permissions = new TreeMap<>();
    answer.fields().forEach((action, scopes) -> permissions.put(action, texts(scopes)));
    return permissions;
  }

  private static List<String> texts(Node list) {
    return list.asList().stream()
        .flatMap(items -> items.items().stream())
        .flatMap(item -> item.asString().stream())
        .toList();
  }

  /**
   * Asks Grafana to ask a datasource.
   *
   * @return what is wrong, in the server's words; empty when it is well
   * @throws dev.grafter.sync.RemoteException when Grafana cannot tell
   */
  public Optional<String> illness(String datasourceUid) {
    HttpPath path = HttpPath.of("api", "datasources", "uid", datasourceUid, "health");
    try {
      http.read(HttpCall.get("check the datasource " + datasourceUid, path));
      return Optional.empty();
    } catch (HttpFailure e) {
      if (e.status() == 400) {
        return Optional.of(e.serverText());
      }
      throw Translate.exception(e);
    }
  }

  /**
   * The labels that the Loki behind a datasource knows of the last hours.
   *
   * @throws dev.grafter.sync.RemoteException when it does not answer
   */
  public List<String> labels(String datasourceUid) {
    HttpPath path = HttpPath.of("api", "datasources", "uid", datasourceUid, "resources", "labels");
    HttpCall call = HttpCall.get("list the labels behind the datasource " + datasourceUid, path);
    Node.Obj answer = Translate.failures(() -> http.read(call).object());
    return answer.find("data").map(GrafanaProbe::texts).orElse(List.of());
  }
}
