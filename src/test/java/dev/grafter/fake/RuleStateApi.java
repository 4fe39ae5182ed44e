package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.RuleStore.Group;
import java.util.ArrayList;
import java.util.List;

/** The states of rules, {@code /api/prometheus/grafana/api/v1/rules}; tests say what fires. */
final class RuleStateApi {

  private final Profile profile;

  RuleStateApi(Core core) {
    this.profile = core.profile();
  }

  void register(Router router) {
    router.get(
        "/api/prometheus/grafana/api/v1/rules", Permission.viewer("alert.rules:read"), this::rules);
  }

  private FakeResponse rules(Call call) {
    List<Node> groups = new ArrayList<>();
    for (Group group : call.org().rules().all()) {
      groups.add(group(call.org(), group));
    }
    return FakeResponse.json(
        200,
        Node.object()
            .put("status", "success")
            .put("data", Node.empty().with("groups", Node.list(groups)))
            .build());
  }

  private Node.Obj group(Org org, Group group) {
    Node.ObjBuilder out =
        Node.object()
            .put("name", group.key().group())
            .put("file", FolderPath.of(org, group.key().folder()));
    if (profile.since(11)) {
      out.put("folderUid", group.key().folder());
    }
    return out.put("rules", Node.list(group.rules().stream().map(rule -> rule(org, rule)).toList()))
        .put("interval", group.interval())
        .build();
  }

  private Node.Obj rule(Org org, Rule rule) {
    int firing = org.rules().firing(rule.uid());
    List<Node> alerts = new ArrayList<>();
    for (int i = 0; i < firing; i++) {
      alerts.add(alert(rule, i));
    }
    Node.ObjBuilder out =
        Node.object()
            .put("state", firing > 0 ? "firing" : "inactive")
            .put("name", rule.content().title())
            .put("health", "ok")
            .put("type", "alerting");
    if (profile.since(11)) {
      out.put("uid", rule.uid()).put("folderUid", rule.key().folder());
    }
    RuleView.strings(out, "labels", rule.content().labels());
    return out.put("alerts", Node.list(alerts)).build();
  }

  private static Node.Obj alert(Rule rule, int number) {
    return Node.object()
        .put(
            "labels",
            Node.object()
                .put("alertname", rule.content().title())
                .put("instance", Integer.toString(number))
                .build())
        .put("state", "Alerting")
        .put("value", "1e+00")
        .build();
  }
}
