package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpReader;
import dev.grafter.http.HttpReply;
import java.util.Optional;

/** {@code GET .../folder/<uid>/rule-groups/<name>}: one group with its interval and rules. */
record GetRuleGroup(HttpReader http) {

  Optional<Node.Obj> find(String folderUid, String group) {
    return http.find(
            HttpCall.get(
                "read the rule group " + folderUid + "/" + group,
                RuleGroupPath.of(folderUid, group)))
        .map(HttpReply::object);
  }
}
