package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.Rule.GroupKey;
import java.util.List;

/** Single alert rules of the provisioning API. Groups are {@link RuleGroupApi}. */
final class RuleApi {

  static final long STANDARD_INTERVAL = 60;

  private final Core core;
  private final RuleView view;
  private final RuleWriter writer;

  RuleApi(Core core) {
    this.core = core;
    this.view = new RuleView(core.profile());
    this.writer = new RuleWriter(core);
  }

  void register(Router router) {
    Deprecation rules = Deprecation.rules(core.profile());
    Deprecation rule = Deprecation.rule(core.profile());
    String base = "/api/v1/provisioning/alert-rules";
    Permission read = AlertingRights.readRules(core.profile());
    Permission write = AlertingRights.writeRules(core.profile());
    router
        .get(base, read, rules.on(this::list))
        .post(base, write, rules.on(this::create))
        .get(base + "/{uid}", read, rule.on(this::get))
        .put(base + "/{uid}", write, rule.on(this::update))
        .delete(base + "/{uid}", write, rule.on(this::delete));
  }

  private FakeResponse list(Call call) {
    return FakeResponse.json(
        200,
        Node.list(
            call.org().rules().all().stream()
                .flatMap(group -> group.rules().stream())
                .map(rule -> view.stored(rule, call.org().id(), true))
                .toList()));
  }

  private FakeResponse get(Call call) {
    return FakeResponse.json(200, view.stored(find(call), call.org().id(), true));
  }

  private static Rule find(Call call) {
    return call.org()
        .rules()
        .rule(call.path("uid"))
        .orElseThrow(() -> new Refusal(new FakeResponse(404, java.util.Map.of(), "")));
  }

  private FakeResponse create(Call call) {
    SentRule sent = SentRule.of(call.body());
    RuleRules.uid(sent.uid());
    GroupKey key = checked(call, sent);
    if (call.org().rules().rule(sent.uid()).isPresent()) {
      throw RuleWriter.conflict(sent.uid(), call.org().id());
    }
    writer.uniqueTitles(call.org(), key.folder(), List.of(sent), sent.uid());
    Rule rule = writer.create(sent.uid(), key, sent.content(), call);
    call.org().rules().put(rule, STANDARD_INTERVAL);
    return FakeResponse.json(201, view.stored(rule, call.org().id(), true));
  }

  private static GroupKey checked(Call call, SentRule sent) {
    GroupKey key = new GroupKey(sent.body().text("folderUID"), sent.body().text("ruleGroup"));
    Content content = sent.content();
    RuleRules.content("", content);
    RuleRules.place(call.org(), key);
    RuleRules.notification(call.org(), content);
    return key;
  }

  private FakeResponse update(Call call) {
    SentRule sent = SentRule.of(call.body());
    Rule stored = find(call);
    stored.provenance().checkRule("update", Provenance.of(call.request()), core.profile());
    GroupKey key = checked(call, sent);
    writer.uniqueTitles(call.org(), key.folder(), List.of(sent), stored.uid());
    Rule updated = writer.update(stored, key, sent.content(), call);
    call.org().rules().put(updated, STANDARD_INTERVAL);
    return FakeResponse.json(200, view.stored(updated, call.org().id(), true));
  }

  private FakeResponse delete(Call call) {
    call.org()
        .rules()
        .rule(call.path("uid"))
        .ifPresent(
            rule -> {
              rule.provenance().checkRule("delete", Provenance.of(call.request()), core.profile());
              core.ticks().next();
              call.org().rules().remove(rule.uid());
            });
    return FakeResponse.empty(204);
  }
}
