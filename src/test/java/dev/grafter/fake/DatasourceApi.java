package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The datasources. */
final class DatasourceApi {

  private final Core core;
  private final Profile profile;
  private final DatasourceRules rules;

  DatasourceApi(Core core) {
    this.core = core;
    this.profile = core.profile();
    this.rules = new DatasourceRules(profile);
  }

  void register(Router router) {
    Permission read = Permission.viewer("datasources:read");
    router
        .get("/api/datasources", read, this::list)
        .get("/api/datasources/uid/{uid}", read, this::get)
        .get("/api/datasources/name/{name}", read, this::byName)
        .post("/api/datasources", Permission.admin("datasources:create"), this::create)
        .put("/api/datasources/uid/{uid}", Permission.admin("datasources:write"), this::update)
        .delete("/api/datasources/uid/{uid}", Permission.admin("datasources:delete"), this::delete);
    router
        .get("/api/datasources/id/{name}", read, this::idOf)
        .delete(
            "/api/datasources/name/{name}",
            Permission.admin("datasources:delete"),
            this::deleteNamed);
    if (!profile.since(13)) {
      router
          .get("/api/datasources/{id}", read, this::byId)
          .put("/api/datasources/{id}", Permission.admin("datasources:write"), this::updateById);
    }
  }

  private FakeResponse list(Call call) {
    return FakeResponse.json(
        200,
        Node.list(
            call.org().datasources().all().stream()
                .map(source -> source.row(call.org(), profile))
                .toList()));
  }

  private FakeResponse get(Call call) {
    return shown(call, call.org().datasources().find(call.path("uid")));
  }

  private FakeResponse byName(Call call) {
    return shown(call, call.org().datasources().named(call.path("name")));
  }

  private FakeResponse idOf(Call call) {
    Datasource source =
        call.org().datasources().named(call.path("name")).orElseThrow(DatasourceApi::missing);
    return FakeResponse.json(200, Node.object().put("id", source.id()).build());
  }

  private FakeResponse byId(Call call) {
    return shown(call, numbered(call));
  }

  private static Optional<Datasource> numbered(Call call) {
    String id = call.path("id");
    return id.matches("[0-9]{1,18}")
        ? call.org().datasources().numbered(Long.parseLong(id))
        : Optional.empty();
  }

  private FakeResponse shown(Call call, Optional<Datasource> source) {
    return FakeResponse.json(
        200, source.orElseThrow(DatasourceApi::missing).shown(call.org(), profile));
  }

  private static Refusal missing() {
    return Refusal.of(404, "Data source not found");
  }

  private FakeResponse create(Call call) {
    Body sent = call.body();
    DatasourceStore store = call.org().datasources();
    if (sent.text("type").isEmpty() || sent.text("access").isEmpty()) {
      throw Refusal.badRequest();
    }
    rules.create(sent);
    String name =
        sent.text("name").isEmpty() ? freeName(store, sent.text("type")) : sent.text("name");
    if (store.named(name).isPresent()) {
      throw Refusal.of(409, "data source with the same name already exists");
    } else if (store.find(sent.text("uid")).isPresent()) {
      throw Refusal.of(409, "data source with the same uid already exists");
    }
    core.ticks().next();
    Datasource created =
        new Datasource(
            core.ids().datasource(),
            sent.text("uid").isEmpty() ? core.ids().shortId() : sent.text("uid"),
            1,
            false,
            Datasource.fields(sent, name),
            sent.strings("secureJsonData"));
    boolean first = profile.since(12) && store.isEmpty();
    store.put(first ? created.asDefault(true) : created);
    return answer(call, first ? created.asDefault(true) : created, "Datasource added");
  }

  private static String freeName(DatasourceStore store, String type) {
    String name = type;
    for (int i = 1; store.named(name).isPresent(); i++) {
      name = type + "-" + i;
    }
    return name;
  }

  private FakeResponse update(Call call) {
    return update(call, call.org().datasources().find(call.path("uid")), call.path("uid"));
  }

  private FakeResponse updateById(Call call) {
    Optional<Datasource> stored = numbered(call);
    return update(call, stored, stored.map(Datasource::uid).orElse(""));
  }

  private FakeResponse update(Call call, Optional<Datasource> found, String pathUid) {
    Body sent = call.body();
    if (sent.text("name").isEmpty()
        || sent.text("type").isEmpty()
        || sent.text("access").isEmpty()) {
      throw Refusal.badRequest();
    }
    String uid = sent.text("uid").isEmpty() ? pathUid : sent.text("uid");
    if (found.isPresent() && !uid.equals(pathUid) && profile.since(13)) {
      throw Refusal.of(400, "UID in the payload must match the UID in the URL");
    }
    rules.update(sent);
    Datasource stored = found.orElseThrow(DatasourceApi::missing);
    refuse(call.org().datasources(), stored, sent);
    core.ticks().next();
    Datasource updated =
        new Datasource(
            stored.id(),
            uid,
            sent.number("version").orElse(0L) + 1,
            false,
            Datasource.fields(sent, sent.text("name")),
            merged(stored.secrets(), sent.strings("secureJsonData")));
    call.org().datasources().remove(stored.uid());
    call.org().datasources().put(updated);
    return answer(call, updated, "Datasource updated");
  }

  private static void refuse(DatasourceStore store, Datasource stored, Body sent) {
    long version = sent.number("version").orElse(0L);
    if (stored.readOnly()) {
      throw Refusal.of(403, "Cannot update read-only data source");
    } else if (store.named(sent.text("name")).filter(o -> o.id() != stored.id()).isPresent()) {
      throw Refusal.of(
          409, "Failed to update datasource: data source with the same name already exists");
    } else if (version != 0 && stored.version() > version) {
      throw Refusal.of(
          409, "Datasource has already been updated by someone else. Please reload and try again");
    }
  }

  private static Map<String, String> merged(Map<String, String> old, Map<String, String> sent) {
    Map<String, String> all = new LinkedHashMap<>(old);
    all.putAll(sent);
    return all;
  }

  private FakeResponse delete(Call call) {
    return delete(call, call.org().datasources().find(call.path("uid")));
  }

  private FakeResponse deleteNamed(Call call) {
    return delete(call, call.org().datasources().named(call.path("name")));
  }

  private FakeResponse delete(Call call, Optional<Datasource> found) {
    Datasource stored = found.orElseThrow(DatasourceApi::missing);
    if (stored.readOnly()) {
      throw Refusal.of(403, "Cannot delete read-only data source");
    }
    core.ticks().next();
    call.org().datasources().remove(stored.uid());
    call.org().correlations().removeDatasource(stored.uid());
    return FakeResponse.json(
        200, Node.object().put("id", stored.id()).put("message", "Data source deleted").build());
  }

  private FakeResponse answer(Call call, Datasource source, String message) {
    return FakeResponse.json(
        200,
        Node.object()
            .put("datasource", source.shown(call.org(), profile))
            .put("id", source.id())
            .put("message", message)
            .put("name", source.name())
            .build());
  }
}
