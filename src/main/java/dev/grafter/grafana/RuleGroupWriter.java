package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.model.Resource;
import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;
import dev.grafter.wire.ClassicForm;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes rule groups. There is no lock, so a group is read again right before it is replaced. */
final class RuleGroupWriter implements KindWriter {

  private final HttpClient http;
  private final boolean editable;

  RuleGroupWriter(HttpClient http, boolean editable) {
    this.http = http;
    this.editable = editable;
  }

  @Override
  public void create(Desired desired) {
    Resource.RuleGroup group = (Resource.RuleGroup) desired.resource();
    if (now(group).isPresent()) {
      throw Stale.exists(group.describe(), http.endpoint().words());
    }
    put(group);
  }

  @Override
  public void update(Desired desired, Live seen) {
    Resource.RuleGroup group = (Resource.RuleGroup) desired.resource();
    Node.Obj now =
        now(group).orElseThrow(() -> Stale.gone(group.describe(), http.endpoint().words()));
    Node.Obj before = withoutLeft(seen.content().orElseThrow(), now, uids(group.content()));
    if (!desired.canonical(now).equals(desired.canonical(before))) {
      throw Stale.changed(group.describe(), http.endpoint().words());
    }
    put(group);
  }

  /** A group without rules that moved into others of ours meanwhile, as was planned. */
  private static Node.Obj withoutLeft(Node.Obj seen, Node.Obj now, Set<String> wanted) {
    Set<String> there = uids(now);
    return seen.find("rules")
        .flatMap(Node::asList)
        .map(rules -> seen.with("rules", rules.map(rule -> stays(rule, there, wanted))))
        .orElse(seen);
  }

  private static Node stays(Node rule, Set<String> there, Set<String> wanted) {
    String uid = rule.asObject().flatMap(obj -> obj.text("uid")).orElse("");
    return there.contains(uid) || wanted.contains(uid) ? rule : null;
  }

  private static Set<String> uids(Node.Obj group) {
    return group.find("rules").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(rule -> rule.asObject().stream())
        .flatMap(rule -> rule.text("uid").stream())
        .collect(Collectors.toSet());
  }

  private Optional<Node.Obj> now(Resource.RuleGroup group) {
    return new GetRuleGroup(http).find(group.folderUid(), group.name());
  }

  private void put(Resource.RuleGroup group) {
    new PutRuleGroup(http, editable)
        .put(group.describe(), group.folderUid(), group.name(), ClassicForm.ruleGroup(group));
  }

  @Override
  public void delete(Live seen) {
    RuleGroupPath.Name name = RuleGroupPath.Name.of(seen.key().id());
    Optional<Node.Obj> now = new GetRuleGroup(http).find(name.folderUid(), name.group());
    if (now.isPresent()) {
      if (!now.get().equals(withoutLeft(seen.content().orElseThrow(), now.get(), Set.of()))) {
        throw Stale.changed(seen.key().toString(), http.endpoint().words());
      }
      delete(seen.key().toString(), name, now.get());
    }
  }

  /** Before 11 a group goes away with its last rule. */
  private void delete(String what, RuleGroupPath.Name name, Node.Obj group) {
    try {
      new DeleteRuleGroup(http).delete(what, name.folderUid(), name.group());
    } catch (HttpFailure e) {
      if (e.status() != 404 && e.status() != 405) {
        throw e;
      }
      group.find("rules").flatMap(Node::asList).stream()
          .flatMap(list -> list.items().stream())
          .flatMap(rule -> rule.asObject().stream())
          .flatMap(rule -> rule.text("uid").stream())
          .forEach(uid -> new DeleteAlertRule(http).delete(what, uid));
    }
  }
}
