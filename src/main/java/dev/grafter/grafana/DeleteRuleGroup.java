package dev.grafter.grafana;

import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;

/** {@code DELETE .../folder/<uid>/rule-groups/<name>}: deletes a group with its rules. */
record DeleteRuleGroup(HttpClient http) {

  void delete(String what, String folderUid, String group) {
    http.send(HttpCall.delete("delete the " + what, RuleGroupPath.of(folderUid, group)));
  }
}
