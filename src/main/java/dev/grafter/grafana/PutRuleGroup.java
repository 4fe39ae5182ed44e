package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpMethod;

/**
 * {@code PUT .../folder/<uid>/rule-groups/<name>}: replaces a group; rules that it does not list
 * are deleted, rules of that uid in other groups are moved here. There is no lock.
 */
record PutRuleGroup(HttpClient http, boolean editable) {

  void put(String what, String folderUid, String group, Node.Obj content) {
    HttpCall call =
        HttpCall.send(
            "write the " + what, HttpMethod.PUT, RuleGroupPath.of(folderUid, group), content);
    http.send(Provenance.of(call, editable));
  }
}
