package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** Correlations between datasources. */
final class CorrelationApi {

  private static final List<String> KEPT =
      List.of("targetUID", "label", "description", "type", "config");

  private final Core core;

  CorrelationApi(Core core) {
    this.core = core;
  }

  void register(Router router) {
    Permission read = Permission.viewer("datasources:read");
    Permission write = Permission.admin("datasources:write");
    String one = "/api/datasources/uid/{source}/correlations/{uid}";
    router
        .get("/api/datasources/correlations", read, this::list)
        .post("/api/datasources/uid/{source}/correlations", write, this::create)
        .patch(one, write, this::update)
        .delete(one, write, this::delete);
  }

  private FakeResponse list(Call call) {
    List<Node.Obj> all = List.copyOf(call.org().correlations().all());
    if (all.isEmpty() && !core.profile().since(11)) {
      throw missing();
    }
    Paging paging = Paging.of(call.request(), 100);
    return FakeResponse.json(
        200,
        Node.object()
            .put("correlations", Node.list(paging.cut(all)))
            .put("totalCount", all.size())
            .put("page", 1)
            .put("limit", 100)
            .build());
  }

  private static Refusal missing() {
    return Refusal.of(404, "Correlation not found");
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    String source = call.path("source");
    requireDatasource(call.org(), source);
    if (sent.text("targetUID").isEmpty()) {
      if (!sent.text("type").equals("external")) {
        throw Refusal.of(400, "correlations of type \"query\" must have a targetUID");
      }
    } else {
      requireDatasource(call.org(), sent.text("targetUID"));
    }
    checkConfig(sent);
    core.ticks().next();
    String uid = core.ids().shortId();
    Node.Obj created =
        merged(Node.object().put("uid", uid).put("sourceUID", source).build(), sent)
            .with("orgId", Node.of(call.org().id()))
            .with("provisioned", Node.of(false));
    call.org().correlations().put(uid, created);
    return result("Correlation created", created);
  }

  private static void requireDatasource(Org org, String uid) {
    if (org.datasources().find(uid).isEmpty()) {
      throw Refusal.of(404, "Data source not found");
    }
  }

  private void checkConfig(Body sent) {
    Node.Obj config = sent.object("config", true).orElseThrow(Refusal::badRequest);
    String type = config.text("type").orElse("");
    if (config.text("field").orElse("").isEmpty()
        || (type.isEmpty() && !core.profile().since(12))) {
      throw Refusal.badRequest();
    } else if (!type.isEmpty() && !type.equals("query")) {
      throw Refusal.of(400, "invalid correlation config type");
    }
  }

  private static Node.Obj merged(Node.Obj old, Body sent) {
    Node.Obj result = old;
    for (String key : KEPT) {
      if (sent.node(key).isPresent()) {
        result = result.with(key, sent.node(key).get());
      }
    }
    return result;
  }

  private FakeResponse update(Call call) {
    Body sent = call.body();
    Node.Obj old = find(call);
    if (sent.node("config").isPresent()) {
      checkConfig(sent);
    }
    core.ticks().next();
    Node.Obj updated = merged(old, sent).with("targetUID", old.get("targetUID"));
    call.org().correlations().put(call.path("uid"), updated);
    return result("Correlation updated", updated);
  }

  private static Node.Obj find(Call call) {
    return call.org()
        .correlations()
        .find(call.path("source"), call.path("uid"))
        .orElseThrow(CorrelationApi::missing);
  }

  private FakeResponse delete(Call call) {
    find(call);
    core.ticks().next();
    call.org().correlations().remove(call.path("uid"));
    return FakeResponse.message(200, "Correlation deleted");
  }

  private static FakeResponse result(String message, Node.Obj correlation) {
    return FakeResponse.json(
        200, Node.object().put("message", message).put("result", correlation).build());
  }
}
