package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.Rule.GroupKey;
import dev.grafter.fake.RuleStore.Group;
import java.util.List;

/** Alert rules in the form of provisioning files. */
final class RuleExportApi {

  private final Profile profile;

  RuleExportApi(Core core) {
    this.profile = core.profile();
  }

  void register(Router router) {
    String base = "/api/v1/provisioning/";
    Permission read = AlertingRights.readRules(profile);
    router
        .get(base + "alert-rules/export", read, this::all)
        .get(base + "alert-rules/{uid}/export", read, this::single)
        .get(base + "folder/{folder}/rule-groups/{group}/export", read, this::group);
  }

  private FakeResponse all(Call call) {
    List<String> folders = call.request().parameters("folderUid");
    List<Group> groups =
        call.org().rules().all().stream()
            .filter(group -> folders.isEmpty() || folders.contains(group.key().folder()))
            .toList();
    return answer(call, groups);
  }

  private FakeResponse group(Call call) {
    GroupKey key = new GroupKey(call.path("folder"), call.path("group"));
    return answer(call, List.of(call.org().rules().find(key).orElseThrow(RuleExportApi::missing)));
  }

  private FakeResponse single(Call call) {
    Rule rule = call.org().rules().rule(call.path("uid")).orElseThrow(RuleExportApi::missing);
    long interval = call.org().rules().find(rule.key()).orElseThrow().interval();
    return answer(call, List.of(new Group(rule.key(), interval, List.of(rule))));
  }

  private static Refusal missing() {
    return new Refusal(FakeResponse.structured(404, "alerting.alert-rule.notFound", "NotFound"));
  }

  private FakeResponse answer(Call call, List<Group> groups) {
    boolean json = ExportFormat.json(call);
    return ExportFormat.answer(
        call,
        "groups",
        Node.list(groups.stream().map(group -> group(call.org(), group, json)).toList()));
  }

  private Node.Obj group(Org org, Group group, boolean json) {
    String folder = profile.since(13) ? "" : FolderPath.of(org, group.key().folder());
    return Node.object()
        .put("orgId", org.id())
        .put("name", group.key().group())
        .put("folder", folder)
        .put("interval", Durations.print(group.interval() * 1_000_000_000L))
        .put("rules", Node.list(group.rules().stream().map(rule -> rule(rule, json)).toList()))
        .build();
  }

  private static Node.Obj rule(Rule rule, boolean json) {
    Content content = rule.content();
    Node.ObjBuilder out =
        Node.object()
            .put("uid", rule.uid())
            .put("title", content.title())
            .put("condition", content.condition())
            .put("data", Node.list(content.data().stream().map(q -> query(q, json)).toList()))
            .put("noDataState", content.noDataState())
            .put("execErrState", content.execErrState())
            .put("for", Durations.print(content.pending()));
    if (content.keepFiring() > 0) {
      out.put("keepFiringFor", Durations.print(content.keepFiring()));
    }
    RuleView.strings(out, "annotations", content.annotations());
    RuleView.strings(out, "labels", content.labels());
    out.put("isPaused", content.paused());
    if (content.notificationSettings() != null) {
      out.put("notification_settings", content.notificationSettings());
    }
    if (content.missingSeries() != null) {
      out.put("missing_series_evals_to_resolve", content.missingSeries());
    }
    return out.build();
  }

  /** YAML leaves out what is empty; JSON leaves out the type alone. */
  private static Node.Obj query(Node query, boolean json) {
    Node.Obj out = query.asObject().orElseThrow();
    if (out.text("queryType").orElse("").isEmpty()) {
      out = out.without("queryType");
    }
    boolean noRange =
        out.get("relativeTimeRange").equals(Node.object().put("from", 0).put("to", 0).build());
    out = noRange && !json ? out.without("relativeTimeRange") : out;
    return out.with("model", Digest.sorted(out.get("model")));
  }
}
