package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.Rule.GroupKey;
import dev.grafter.fake.RuleStore.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules as the UI reads and writes them; what was provisioned is not for it. */
final class RulerApi {

  private static final String BASE = "/api/ruler/grafana/api/v1/rules";
  private static final long SECOND = 1_000_000_000L;

  private final Core core;
  private final RulerView view;
  private final RuleWriter writer;

  RulerApi(Core core) {
    this.core = core;
    this.view = new RulerView(core.profile());
    this.writer = new RuleWriter(core);
  }

  void register(Router router) {
    Permission read = Permission.viewer("alert.rules:read");
    Permission write =
        Permission.editor("any of alert.rules:write, alert.rules:create, alert.rules:delete");
    router
        .get(BASE, read, this::all)
        .get(BASE + "/{folder}", read, this::folder)
        .get(BASE + "/{folder}/{group}", read, this::group)
        .post(BASE + "/{folder}", write, this::post)
        .delete(BASE + "/{folder}/{group}", write, this::delete);
  }

  private FakeResponse all(Call call) {
    return FakeResponse.json(200, groups(call.org(), call.org().rules().all()));
  }

  private Node.Obj groups(Org org, Iterable<Group> groups) {
    Map<String, List<Node>> byFolder = new LinkedHashMap<>();
    for (Group group : groups) {
      byFolder
          .computeIfAbsent(FolderPath.of(org, group.key().folder()), path -> new ArrayList<>())
          .add(view.group(org, group));
    }
    Node.ObjBuilder out = Node.object();
    byFolder.forEach((path, rows) -> out.put(path, Node.list(rows)));
    return out.build();
  }

  private FakeResponse folder(Call call) {
    place(call);
    List<Group> groups =
        call.org().rules().all().stream()
            .filter(group -> group.key().folder().equals(call.path("folder")))
            .toList();
    return FakeResponse.json(202, groups(call.org(), groups));
  }

  private FakeResponse group(Call call) {
    place(call);
    return FakeResponse.json(202, view.group(call.org(), find(call)));
  }

  private static Group find(Call call) {
    return call.org()
        .rules()
        .find(new GroupKey(call.path("folder"), call.path("group")))
        .orElseThrow(() -> Refusal.of(404, "rule group does not exist"));
  }

  private static void place(Call call) {
    if (call.org().folders().find(call.path("folder")).isEmpty()) {
      throw Refusal.coded(404, "not-found", "folder not found");
    }
  }

  private FakeResponse post(Call call) {
    place(call);
    Body sent = call.body();
    GroupKey key = new GroupKey(call.path("folder"), sent.text("name"));
    Optional<Group> old = call.org().rules().find(key);
    old.ifPresent(group -> refuseProvisioned(call.org(), group));
    long interval = Durations.parse(sent.text("interval")) / SECOND;
    RuleRules.interval("", interval);
    List<Change> changes = sent.bodies("rules").stream().map(rule -> change(call, rule)).toList();
    changes.forEach(change -> RuleRules.content("", change.content()));
    List<Rule> rules = changes.stream().map(change -> write(call, key, change)).toList();
    rules.forEach(rule -> call.org().rules().remove(rule.uid()));
    call.org().rules().put(new Group(key, interval, rules));
    return FakeResponse.json(202, summary(old, changes, rules));
  }

  private static void refuseProvisioned(Org org, Group group) {
    if (group.rules().stream().anyMatch(rule -> rule.provenance() != Provenance.NONE)) {
      throw Refusal.of(
          400,
          "failed to update rule group: request affects resources created via provisioning API:"
              + " alert rule group [{orgID: "
              + org.id()
              + ", namespaceUID: "
              + group.key().folder()
              + ", groupName: "
              + group.key().group()
              + "}]");
    }
  }

  /** A sent rule and the stored one of its uid. */
  private record Change(String uid, Content content, Optional<Rule> old) {}

  private static Change change(Call call, Body sent) {
    Body alert = sent.child("grafana_alert").orElseThrow(Refusal::badRequest);
    Content content = RulerView.content(sent, alert);
    Optional<Rule> old = call.org().rules().rule(alert.text("uid"));
    return new Change(
        alert.text("uid"), old.map(rule -> content.orElse(rule.content())).orElse(content), old);
  }

  private Rule write(Call call, GroupKey key, Change change) {
    Identity by = call.identity();
    return change
        .old()
        .map(rule -> writer.update(rule, key, change.content(), Provenance.NONE, by))
        .orElseGet(() -> writer.create(change.uid(), key, change.content(), Provenance.NONE, by));
  }

  private static Node.Obj summary(Optional<Group> old, List<Change> changes, List<Rule> rules) {
    List<String> created = new ArrayList<>();
    List<String> updated = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      (changes.get(i).old().isPresent() ? updated : created).add(rules.get(i).uid());
    }
    List<String> deleted =
        old.map(Group::rules).orElse(List.of()).stream()
            .map(Rule::uid)
            .filter(uid -> !created.contains(uid) && !updated.contains(uid))
            .toList();
    return Node.object()
        .put("message", "rule group updated successfully")
        .put("created", Node.strings(created))
        .put("updated", Node.strings(updated))
        .put("deleted", Node.strings(deleted))
        .build();
  }

  private FakeResponse delete(Call call) {
    place(call);
    Group group = find(call);
    refuseProvisioned(call.org(), group);
    core.ticks().next();
    call.org().rules().put(new Group(group.key(), group.interval(), List.of()));
    return FakeResponse.message(202, "rules deleted");
  }
}
