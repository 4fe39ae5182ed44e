package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.Rule.GroupKey;
import dev.grafter.fake.RuleStore.Group;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Groups of alert rules of the provisioning API. */
final class RuleGroupApi {

  private static final String FAILED = "failed to update alert rules: ";

  private final Core core;
  private final Profile profile;
  private final RuleView view;
  private final RuleWriter writer;

  RuleGroupApi(Core core) {
    this.core = core;
    this.profile = core.profile();
    this.view = new RuleView(profile);
    this.writer = new RuleWriter(core);
  }

  void register(Router router) {
    Deprecation rules = Deprecation.rules(profile);
    String path = "/api/v1/provisioning/folder/{folder}/rule-groups/{group}";
    router
        .get(path, AlertingRights.readRules(profile), rules.on(this::get))
        .put(path, AlertingRights.writeRules(profile), rules.on(this::put));
    if (profile.since(11)) {
      router.delete(path, AlertingRights.writeRules(profile), rules.on(this::delete));
    }
  }

  private static GroupKey key(Call call) {
    return new GroupKey(call.path("folder"), call.path("group"));
  }

  private Group find(Call call) {
    return call.org().rules().find(key(call)).orElseThrow(this::missing);
  }

  private Refusal missing() {
    return profile.structuredAlertingErrors()
        ? new Refusal(FakeResponse.structured(404, "alerting.alert-rule.notFound", "NotFound"))
        : Refusal.of(404, "rulegroup not found");
  }

  private FakeResponse get(Call call) {
    Group group = find(call);
    return FakeResponse.json(
        200,
        shown(
            group.key(),
            group.interval(),
            group.rules().stream()
                .map(rule -> view.stored(rule, call.org().id(), false))
                .toList()));
  }

  private static Node.Obj shown(GroupKey key, long interval, List<Node.Obj> rules) {
    return Node.object()
        .put("title", key.group())
        .put("folderUid", key.folder())
        .put("interval", interval)
        .put("rules", Node.list(rules))
        .build();
  }

  private FakeResponse put(Call call) {
    Body body = call.body();
    List<SentRule> sent = body.bodies("rules").stream().map(SentRule::of).toList();
    long interval = body.number("interval").orElse(0L);
    RuleRules.interval("", interval);
    RuleRules.place(call.org(), key(call));
    if (body.node("rules").isPresent()) {
      replace(call, interval, sent);
    } else {
      call.org()
          .rules()
          .find(key(call))
          .ifPresent(old -> call.org().rules().put(new Group(old.key(), interval, old.rules())));
    }
    return FakeResponse.json(
        200, shown(key(call), interval, sent.stream().map(view::echo).toList()));
  }

  private void replace(Call call, long interval, List<SentRule> sent) {
    check(call, sent);
    List<Rule> rules = new ArrayList<>();
    for (SentRule rule : sent) {
      rules.add(write(call, rule));
    }
    for (Rule rule : rules) {
      call.org().rules().remove(rule.uid());
    }
    call.org().rules().put(new Group(key(call), interval, List.copyOf(rules)));
  }

  private void check(Call call, List<SentRule> sent) {
    Set<String> uids = new HashSet<>();
    for (SentRule rule : sent) {
      if (!rule.uid().isEmpty() && !uids.add(rule.uid())) {
        throw RuleWriter.conflict(rule.uid(), call.org().id());
      }
      RuleRules.uid(rule.uid());
      RuleRules.notification(call.org(), rule.content());
    }
    Provenance provided = Provenance.of(call.request());
    for (SentRule rule : sent) {
      Optional<Rule> old = call.org().rules().rule(rule.uid());
      old.ifPresent(o -> o.provenance().checkRule("update", provided, profile));
      RuleRules.content(
          old.isPresent() ? FAILED : "failed to insert alert rules: ", patched(rule, old));
    }
    leaving(call, uids).forEach(o -> o.provenance().checkRule("delete", provided, profile));
    writer.uniqueTitles(call.org(), key(call).folder(), sent, "");
  }

  private static List<Rule> leaving(Call call, Set<String> staying) {
    return call.org().rules().find(key(call)).map(Group::rules).orElse(List.of()).stream()
        .filter(rule -> !staying.contains(rule.uid()))
        .toList();
  }

  private static Content patched(SentRule sent, Optional<Rule> old) {
    return old.map(rule -> sent.content().orElse(rule.content())).orElse(sent.content());
  }

  private Rule write(Call call, SentRule sent) {
    Optional<Rule> old = call.org().rules().rule(sent.uid());
    Content content = patched(sent, old);
    return old.map(rule -> writer.update(rule, key(call), content, call))
        .orElseGet(() -> writer.create(sent.uid(), key(call), content, call));
  }

  private FakeResponse delete(Call call) {
    Group group = find(call);
    Provenance provided = Provenance.of(call.request());
    group.rules().forEach(rule -> rule.provenance().checkRule("delete", provided, profile));
    core.ticks().next();
    call.org().rules().put(new Group(group.key(), group.interval(), List.of()));
    return FakeResponse.empty(204);
  }
}
