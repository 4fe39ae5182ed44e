package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plays recorded requests to a fake and says where its answers differ from the recorded ones. */
final class Recording {

  private static final Set<String> VOLATILE =
      Set.of(
          "dashboardId",
          "folderId",
          "created",
          "creationTimestamp",
          "traceID",
          "accessErrorId",
          "resourceVersion",
          "continue",
          "managedFields",
          "guid",
          "namespace_id",
          "grafana.app/createdBy",
          "grafana.app/updatedBy",
          "grafana.app/updatedTimestamp",
          "grafana.app/deprecatedInternalID");

  /** A way to the fake. */
  interface Sender {
    FakeResponse send(String method, String target, Map<String, String> headers, String body);
  }

  private final FakeGrafana grafana;
  private final Sender sender;
  private final Set<String> ignored;
  private final Map<String, String> actual = new TreeMap<>();

  /**
   * A recording that is about to be played.
   *
   * @param ignored keys that do not count, beside the volatile ones
   */
  Recording(FakeGrafana grafana, Set<String> ignored) {
    this(
        grafana, ignored, (m, target, h, body) -> grafana.send(FakeRequest.of(m, target, h, body)));
  }

  Recording(FakeGrafana grafana, Set<String> ignored, Sender sender) {
    this.grafana = grafana;
    this.sender = sender;
    this.ignored = Set.copyOf(ignored);
  }

  /**
   * What came of a request.
   *
   * @param difference how the fake's answer differs; empty when it does not
   */
  record Played(int status, String difference) {}

  Played play(Exchange exchange) {
    before(exchange);
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (!exchange.body().isEmpty()) {
      headers.put("content-type", "application/json");
    }
    headers.putAll(exchange.headers());
    authorization(exchange.auth(), headers);
    FakeResponse response =
        sender.send(
            exchange.method(), translated(exchange.target()), headers, translated(exchange.body()));
    Node body = body(exchange, response);
    learn(exchange.answer(), body);
    return new Played(response.status(), difference(exchange, response.status(), body));
  }

  /** What the recorder did between two recorded steps. */
  private void before(Exchange next) {
    if (next.step().equals("datasource.health")) {
      Node.Obj down =
          Node.object()
              .put("uid", "rec-down")
              .put("name", "Rec down")
              .put("type", "loki")
              .put("access", "proxy")
              .put("url", "http://127.0.0.1:9")
              .build();
      grafana.loki().unreachable("http://127.0.0.1:9");
      grafana.call("POST", "/api/datasources", down);
    } else if (next.step().equals("folder.delete-missing")) {
      grafana.call(
          "POST",
          "/api/folders",
          Node.object().put("uid", "rec-alerts").put("title", "Rec alerts").build());
    }
  }

  private void authorization(String auth, Map<String, String> headers) {
    switch (auth) {
      case "admin" -> headers.put("authorization", FakeGrafana.basic("admin", "admin"));
      case "viewer" -> headers.put("authorization", "Bearer " + grafana.viewerToken());
      case "editor" -> headers.put("authorization", "Bearer " + grafana.editorToken());
      case "bad" -> headers.put("authorization", "Bearer glsa_wrong");
      case "wrong-password" -> headers.put("authorization", FakeGrafana.basic("admin", "wrong"));
      case "none" -> headers.remove("authorization");
      default -> throw new IllegalArgumentException("who is " + auth + "?");
    }
  }

  private static Node body(Exchange exchange, FakeResponse response) {
    boolean text =
        exchange.answer().asObject().filter(o -> o.has("$text")).isPresent()
            || !response.headers().getOrDefault("content-type", "json").contains("json");
    return text && !response.body().isEmpty()
        ? Node.empty().with("$text", response.body())
        : response.node();
  }

  /** Versions and tokens differ from run to run; later requests name the fake's own. */
  private void learn(Node recorded, Node body) {
    if (recorded instanceof Node.Obj old && body instanceof Node.Obj now) {
      for (String key : old.fields().keySet()) {
        if (now.has(key)) {
          learn(key, old.get(key), now.get(key));
        }
      }
    }
  }

  private void learn(String key, Node old, Node now) {
    if (key.equals("resourceVersion") || key.equals("continue")) {
      actual.put(old.asString().orElse(""), now.asString().orElse(""));
    } else {
      learn(old, now);
    }
  }

  private String translated(String text) {
    String out = text;
    for (Map.Entry<String, String> entry : actual.entrySet()) {
      out = out.replace(entry.getKey(), entry.getValue());
    }
    return out;
  }

  private String difference(Exchange exchange, int status, Node body) {
    Node recorded = comparable(exchange.answer(), exchange, "");
    Node ours = comparable(trimmed(exchange, body), exchange, "");
    if (status == exchange.status() && recorded.equals(ours)) {
      return "";
    }
    return exchange.step()
        + "\n  recorded "
        + exchange.status()
        + " "
        + recorded
        + "\n  ours     "
        + status
        + " "
        + ours;
  }

  /** The recorder left out what is large: a dashboard's JSON in some answers, a query's frames. */
  private static Node trimmed(Exchange exchange, Node body) {
    if (exchange.answer() instanceof Node.Obj old
        && body instanceof Node.Obj now
        && old.has("meta")
        && !old.has("dashboard")) {
      return now.without("dashboard");
    }
    return exchange.step().startsWith("query.") ? withoutFrames(body) : body;
  }

  private static Node withoutFrames(Node node) {
    return node instanceof Node.Obj obj
        ? obj.without("frames").map(Recording::withoutFrames)
        : node;
  }

  private Node comparable(Node node, Exchange exchange, String under) {
    if (node instanceof Node.Arr arr) {
      return arr.map(item -> comparable(item, exchange, under));
    } else if (!(node instanceof Node.Obj)) {
      return node;
    }
    Node.Obj obj = (Node.Obj) node;
    Node.ObjBuilder out = Node.object();
    obj.fields()
        .forEach(
            (key, value) -> {
              if (!isVolatile(key, obj, under)) {
                out.put(key, comparable(value, exchange, key));
              }
            });
    return out.build();
  }

  private boolean isVolatile(String key, Node.Obj in, String under) {
    return VOLATILE.contains(key)
        || ignored.contains(key)
        || key.startsWith("updated")
        || (key.equals("id") && !in.has("gridPos"))
        || (key.equals("uid") && (under.equals("metadata") || in.has("group")))
        || (key.equals("version") && in.has("template"));
  }
}
