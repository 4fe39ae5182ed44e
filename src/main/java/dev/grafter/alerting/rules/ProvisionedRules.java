package dev.grafter.alerting.rules;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grafana's provisioning files, which are also what its export answers. */
final class ProvisionedRules {

  private final EnvironmentText environment;

  ProvisionedRules(EnvironmentText environment) {
    this.environment = environment;
  }

  List<EvaluableRule> file(Node.Obj file) {
    List<EvaluableRule> rules = new ArrayList<>();
    Map<String, Node> uids = new HashMap<>();
    for (Node.Obj group : Nodes.list(file, "groups", "the file")) {
      GrafanaGroup place = group(group);
      for (Node.Obj rule : Nodes.list(group, "rules", "group \"" + place.name() + "\"")) {
        requireOwnUid(rule, uids);
        GrafanaRuleReader.file(rule, place, environment).read().ifPresent(rules::add);
      }
    }
    return rules;
  }

  private static void requireOwnUid(Node.Obj rule, Map<String, Node> uids) {
    rule.find("uid")
        .filter(uid -> !uid.isNull())
        .ifPresent(
            uid -> {
              Node other = uids.putIfAbsent(uid.toString(), uid);
              if (other != null) {
                throw new CodecException(
                    uid.where(), "two rules have this uid: the other one is at " + other.where());
              }
            });
  }

  private GrafanaGroup group(Node.Obj group) {
    String name = environment.expand(Nodes.required(group, "name", "a rule group"));
    String what = "group \"" + name + "\"";
    String folder = environment.expand(Nodes.required(group, "folder", what));
    Duration interval = Nodes.duration(group, "interval", what, environment::expand);
    if (interval.isZero()) {
      throw new CodecException(group.where(), what + " needs an \"interval\", such as 1m");
    }
    return new GrafanaGroup("", folder, name, interval);
  }
}
