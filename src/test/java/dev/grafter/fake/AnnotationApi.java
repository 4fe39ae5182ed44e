package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** Annotations, which mark moments. */
final class AnnotationApi {

  private final Core core;

  AnnotationApi(Core core) {
    this.core = core;
  }

  void register(Router router) {
    router
        .get("/api/annotations", Permission.viewer("annotations:read"), this::list)
        .post("/api/annotations", Permission.editor("annotations:create"), this::create)
        .get("/api/annotations/{id}", Permission.viewer("annotations:read"), this::get)
        .put("/api/annotations/{id}", Permission.editor("annotations:write"), this::replace)
        .patch("/api/annotations/{id}", Permission.editor("annotations:write"), this::patch)
        .delete("/api/annotations/{id}", Permission.editor("annotations:delete"), this::delete);
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    if (sent.text("text").isEmpty()) {
      throw Refusal.of(400, "Failed to save annotation");
    }
    core.ticks().next();
    long now = core.ticks().now().toEpochMilli();
    long id = core.ids().annotation();
    long time = sent.number("time").orElse(now);
    call.org()
        .annotations()
        .all()
        .put(
            id,
            Node.object()
                .put("id", id)
                .put("dashboardUID", sent.text("dashboardUID"))
                .put("panelId", sent.number("panelId").orElse(0L))
                .put("created", now)
                .put("updated", now)
                .put("time", time)
                .put("timeEnd", sent.number("timeEnd").orElse(time))
                .put("text", sent.text("text"))
                .put("tags", Node.strings(sent.texts("tags")))
                .put("login", call.identity().login())
                .put("data", sent.node("data").orElse(Node.empty()))
                .build());
    return FakeResponse.json(
        200, Node.object().put("id", id).put("message", "Annotation added").build());
  }

  private FakeResponse list(Call call) {
    List<Node.Obj> found =
        call.org().annotations().all().values().stream()
            .filter(annotation -> matches(annotation, call.request()))
            .sorted((a, b) -> Long.compare(number(b, "time"), number(a, "time")))
            .toList();
    return FakeResponse.json(200, Node.list(Paging.of(call.request(), 100).cut(found)));
  }

  private static boolean matches(Node.Obj annotation, FakeRequest request) {
    long time = number(annotation, "time");
    List<Node> tags = annotation.get("tags").asList().orElseThrow().items();
    return time >= bound(request.parameter("from"), Long.MIN_VALUE)
        && time <= bound(request.parameter("to"), Long.MAX_VALUE)
        && given(request.parameter("dashboardUID"), annotation.text("dashboardUID").orElse(""))
        && request.parameters("tags").stream().allMatch(tag -> tags.contains(Node.of(tag)));
  }

  private static boolean given(String wanted, String actual) {
    return wanted.isEmpty() || wanted.equals(actual);
  }

  private static long bound(String text, long standard) {
    return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : standard;
  }

  private static long number(Node.Obj annotation, String key) {
    return ((Node.Num) annotation.get(key)).longValue();
  }

  private static long id(Call call) {
    return bound(call.path("id"), -1);
  }

  private static Node.Obj find(Call call) {
    Node.Obj found = call.org().annotations().all().get(id(call));
    if (found == null) {
      throw Refusal.of(404, "Annotation not found");
    }
    return found;
  }

  private FakeResponse get(Call call) {
    return FakeResponse.json(200, find(call));
  }

  private FakeResponse replace(Call call) {
    Node.Obj old = find(call);
    return store(call, old.with("text", "").with("tags", Node.list()), "Annotation updated");
  }

  private FakeResponse patch(Call call) {
    return store(call, find(call), "Annotation patched");
  }

  private FakeResponse store(Call call, Node.Obj base, String message) {
    Node.Obj updated = base;
    Body sent = call.body();
    for (String key : List.of("text", "tags", "time", "timeEnd", "data")) {
      updated = sent.node(key).isPresent() ? updated.with(key, sent.node(key).get()) : updated;
    }
    core.ticks().next();
    call.org().annotations().all().put(id(call), updated);
    return FakeResponse.message(200, message);
  }

  private FakeResponse delete(Call call) {
    find(call);
    core.ticks().next();
    call.org().annotations().all().remove(id(call));
    return FakeResponse.message(200, "Annotation deleted");
  }
}
