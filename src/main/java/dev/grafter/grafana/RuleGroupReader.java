package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rule groups. One list has all rules and says where they came from; the intervals come from
 * each group itself, or from one list of groups when that would be many requests.
 */
final class RuleGroupReader implements KindReader {

  private static final int MANY = 5;

  private final HttpReader http;

  RuleGroupReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    Map<ResourceKey, List<Node.Obj>> groups = groups();
    return found(
        groups.keySet().stream().filter(key -> concerns(key, groups.get(key), wanted)).toList(),
        groups);
  }

  /** The wanted groups, and those out of which a wanted rule would move. */
  private static boolean concerns(
      ResourceKey key, List<Node.Obj> rules, Collection<? extends Resource> wanted) {
    return wanted.stream()
        .anyMatch(resource -> resource.key().equals(key) || holdsAny(rules, resource));
  }

  private static boolean holdsAny(List<Node.Obj> rules, Resource wanted) {
    return wanted instanceof Resource.RuleGroup group
        && group.rules().stream()
            .anyMatch(rule -> rules.stream().anyMatch(one -> uid(one).equals(uid(rule))));
  }

  @Override
  public List<Live> all(Ledger ledger) {
    Map<ResourceKey, List<Node.Obj>> groups = groups();
    return found(List.copyOf(groups.keySet()), groups);
  }

  private List<Live> found(List<ResourceKey> there, Map<ResourceKey, List<Node.Obj>> groups) {
    return there.size() < MANY ? single(there, groups) : combined(there, groups);
  }

  private Map<ResourceKey, List<Node.Obj>> groups() {
    Map<ResourceKey, List<Node.Obj>> groups = new LinkedHashMap<>();
    for (Node.Obj rule : new ListAlertRules(http).all()) {
      groups.computeIfAbsent(key(rule), key -> new ArrayList<>()).add(rule);
    }
    return groups;
  }

  /** The group of a rule. */
  static ResourceKey key(Node.Obj rule) {
    return key(rule.text("folderUID").orElse(""), rule.text("ruleGroup").orElse(""));
  }

  private static ResourceKey key(String folder, String group) {
    return new ResourceKey(ResourceKind.RULE_GROUP, folder + "/" + group);
  }

  private List<Live> single(List<ResourceKey> wanted, Map<ResourceKey, List<Node.Obj>> groups) {
    return KindReader.each(http, wanted, this::read).stream()
        .map(live -> live.managedBy(manager(groups.get(live.key()))))
        .toList();
  }

  /** Intervals by rule, since this list names folders by their titles, which need not be unique. */
  private List<Live> combined(List<ResourceKey> wanted, Map<ResourceKey, List<Node.Obj>> groups) {
    Map<String, Node.Obj> byRule = byRule(new ListRulerGroups(http).all());
    if (!knowsAll(byRule, wanted, groups)) {
      return single(wanted, groups);
    }
    return wanted.stream().map(group -> combined(group, groups.get(group), byRule)).toList();
  }

  private static boolean knowsAll(
      Map<String, Node.Obj> byRule,
      List<ResourceKey> wanted,
      Map<ResourceKey, List<Node.Obj>> groups) {
    return wanted.stream()
        .flatMap(group -> groups.get(group).stream())
        .allMatch(rule -> byRule.containsKey(uid(rule)));
  }

  private static Map<String, Node.Obj> byRule(List<Node.Obj> groups) {
    Map<String, Node.Obj> byRule = new HashMap<>();
    for (Node.Obj group : groups) {
      rulerUids(group).forEach(uid -> byRule.put(uid, group));
    }
    return byRule;
  }

  private static List<String> rulerUids(Node.Obj group) {
    return group.objects("rules").stream()
        .flatMap(rule -> rule.text("grafana_alert", "uid").stream())
        .toList();
  }

  private static String uid(Node.Obj rule) {
    return rule.text("uid").orElse("");
  }

  /** The rules of the one list, in the order and with the interval of the other. */
  private static Live combined(
      ResourceKey group, List<Node.Obj> rules, Map<String, Node.Obj> byRule) {
    RuleGroupPath.Name name = RuleGroupPath.Name.of(group.id());
    Node.Obj timed = byRule.get(uid(rules.get(0)));
    Map<String, Node.Obj> byUid = new LinkedHashMap<>();
    rules.forEach(rule -> byUid.put(uid(rule), rule));
    List<Node.Obj> ordered =
        rulerUids(timed).stream()
            .flatMap(uid -> Optional.ofNullable(byUid.get(uid)).stream())
            .toList();
    Node.Obj content =
        Node.object()
            .put("title", name.group())
            .put("folderUid", name.folderUid())
            .put("interval", RuleInterval.seconds(timed.text("interval").orElse("")))
            .put("rules", Node.list(ordered))
            .build();
    return Live.plain(group, content, Node.empty()).managedBy(manager(rules));
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return read(wanted.key());
  }

  private Optional<Live> read(ResourceKey key) {
    RuleGroupPath.Name name = RuleGroupPath.Name.of(key.id());
    return new GetRuleGroup(http)
        .find(name.folderUid(), name.group())
        .map(content -> Live.plain(key, content, Node.empty()));
  }

  @Override
  public List<Live> owned(Ledger ledger) {
    return ledger.ids(ResourceKind.RULE_GROUP).stream()
        .map(id -> new ResourceKey(ResourceKind.RULE_GROUP, id))
        .flatMap(key -> read(key).stream())
        .toList();
  }

  private static Optional<String> manager(List<Node.Obj> rules) {
    return rules.stream().flatMap(rule -> Provenance.manager(rule).stream()).findFirst();
  }
}
