package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Optional;

/** What goes through Grafana to Loki: health, resources, the proxy and queries. */
final class LokiApi {

  private static final String PROXY = "/api/datasources/proxy/uid/{uid}/{rest*}";
  private static final String LOKI = "loki/api/v1/";

  private final Core core;

  LokiApi(Core core) {
    this.core = core;
  }

  void register(Router router) {
    Permission query = Permission.viewer("datasources:query");
    router
        .get("/api/datasources/uid/{uid}/health", query, this::health)
        .get("/api/datasources/uid/{uid}/resources/{rest*}", query, this::resource)
        .get(PROXY, query, this::proxy)
        .post(PROXY, query, LokiApi::refused)
        .put(PROXY, query, LokiApi::refused)
        .delete(PROXY, query, LokiApi::refused)
        .post("/api/ds/query", query, this::query);
  }

  private FakeResponse health(Call call) {
    checkUid(call);
    Datasource source =
        call.org()
            .datasources()
            .find(call.path("uid"))
            .orElseThrow(() -> Refusal.of(500, "Unable to load datasource metadata"));
    return core.loki().reaches(source)
        ? health(200, "OK", "Data source successfully connected.")
        : health(
            400,
            "ERROR",
            "Unable to connect with Loki. Please check the server logs for more details.");
  }

  private static FakeResponse health(int status, String word, String message) {
    return FakeResponse.json(
        status, Node.object().put("message", message).put("status", word).build());
  }

  private static void checkUid(Call call) {
    if (!call.path("uid").matches("[a-zA-Z0-9_-]{1,40}")) {
      throw Refusal.of(400, "UID is invalid");
    }
  }

  private FakeResponse resource(Call call) {
    checkUid(call);
    return passed(call, "Data source not found", call.path("rest"));
  }

  private FakeResponse proxy(Call call) {
    String path = call.path("rest");
    return passed(
        call,
        "Unable to find datasource",
        path.startsWith(LOKI) ? path.substring(LOKI.length()) : path);
  }

  private FakeResponse passed(Call call, String missing, String path) {
    Datasource source =
        call.org().datasources().find(call.path("uid")).orElseThrow(() -> Refusal.of(404, missing));
    if (!core.loki().reaches(source)) {
      throw new Refusal(FakeResponse.text(502, "text/plain; charset=utf-8", "Bad Gateway"));
    }
    return core.loki()
        .answer(path)
        .map(answer -> FakeResponse.json(200, answer))
        .orElse(FakeResponse.text(404, "text/plain; charset=utf-8", "404 page not found\n"));
  }

  private static FakeResponse refused(Call call) {
    throw Refusal.of(403, "non allow-listed POSTs not allowed on proxied Loki datasource");
  }

  private FakeResponse query(Call call) {
    Body sent = call.body();
    if (sent.bodies("queries").isEmpty()) {
      throw new Refusal(FakeResponse.structured(400, "query.noQueries", "No queries found"));
    }
    Node.ObjBuilder results = Node.object();
    int status = 200;
    for (Body query : sent.bodies("queries")) {
      Optional<String> error = error(call, query);
      results.put(query.text("refId"), error.map(LokiApi::failed).orElseGet(() -> empty(query)));
      status = error.isPresent() ? 400 : status;
    }
    return FakeResponse.json(status, Node.empty().with("results", results.build()));
  }

  private Optional<String> error(Call call, Body query) {
    String uid = query.child("datasource").map(source -> source.text("uid")).orElse("");
    if (uid.equals("__expr__")) {
      return Optional.empty();
    }
    Datasource source =
        call.org()
            .datasources()
            .find(uid)
            .orElseThrow(() -> Refusal.of(404, "Data source not found"));
    return core.loki().reaches(source)
        ? core.loki().refusal(query.text("expr"))
        : Optional.of("connection refused");
  }

  private static Node.Obj failed(String why) {
    return Node.object()
        .put("error", why)
        .put("errorSource", "downstream")
        .put("status", 400)
        .build();
  }

  private static Node.Obj empty(Body query) {
    Node.Obj schema =
        Node.object().put("refId", query.text("refId")).put("fields", Node.list()).build();
    Node.Obj data = Node.empty().with("values", Node.list());
    return Node.object()
        .put("status", 200)
        .put("frames", Node.list(Node.object().put("schema", schema).put("data", data).build()))
        .build();
  }
}
