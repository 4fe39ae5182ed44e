package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Contact points, the policy tree, mute timings and templates of an organisation. */
final class AlertmanagerStore {

  /**
   * One integration of a contact point; integrations of one name are one contact point.
   *
   * @param settings with the secrets in them
   */
  record Receiver(
      String uid,
      String name,
      String type,
      Node.Obj settings,
      boolean disableResolveMessage,
      Provenance provenance) {}

  /** The policy tree. */
  record Tree(Node.Obj root, Provenance provenance) {}

  /** A mute timing. */
  record Timing(String name, List<TimeInterval> intervals, Provenance provenance) {

    /** The lock: a hash of the content. */
    String version() {
      Fnv hash = new Fnv().field(name);
      intervals.forEach(interval -> interval.hash(hash));
      return hash.hex();
    }
  }

  /** A template group. */
  record Template(String name, String content, Provenance provenance) {

    /** The lock: a hash of the content. */
    String version() {
      return Fnv.of(content);
    }
  }

  private final String standardReceiver;
  private final List<Receiver> receivers = new ArrayList<>();
  private final Map<String, Timing> timings = new TreeMap<>();
  private final Map<String, Template> templates = new TreeMap<>();
  private Tree tree;

  AlertmanagerStore(Profile profile) {
    this.standardReceiver = profile.since(13) ? "empty" : "grafana-default-email";
    this.tree = standardTree();
    if (!profile.since(13)) {
      String name = profile.since(11) ? standardReceiver : "email receiver";
      Node.Obj settings = Node.empty().with("addresses", "<example@email.com>");
      receivers.add(new Receiver("", name, "email", settings, false, Provenance.NONE));
    }
  }

  /** The tree of an organisation that nobody touched. */
  private Tree standardTree() {
    return new Tree(
        Node.object()
            .put("receiver", standardReceiver)
            .put("group_by", Node.strings(List.of("grafana_folder", "alertname")))
            .build(),
        Provenance.NONE);
  }

  boolean hasReceiver(String name) {
    return name.equals(standardReceiver)
        || receivers.stream().anyMatch(receiver -> receiver.name().equals(name));
  }

  boolean hasTiming(String name) {
    return timings.containsKey(name);
  }

  /** By name, integrations of one name in the order in which they came. */
  List<Receiver> receivers() {
    return receivers.stream().sorted(Comparator.comparing(Receiver::name)).toList();
  }

  Optional<Receiver> receiver(String uid) {
    return receivers.stream().filter(receiver -> receiver.uid().equals(uid)).findFirst();
  }

  void put(Receiver receiver) {
    for (int i = 0; i < receivers.size(); i++) {
      if (receivers.get(i).uid().equals(receiver.uid())) {
        receivers.set(i, receiver);
        return;
      }
    }
    receivers.add(receiver);
  }

  void removeReceiver(String uid) {
    receivers.removeIf(receiver -> receiver.uid().equals(uid));
  }

  /** Lets routes follow a contact point that got another name. */
  void renameReceiver(String from, String to) {
    tree = new Tree(renamed(tree.root(), Set.of("receiver"), from, to), tree.provenance());
  }

  /** Lets routes follow a mute timing that got another name. */
  void renameTiming(String from, String to) {
    Set<String> keys = Set.of("mute_time_intervals", "active_time_intervals");
    tree = new Tree(renamed(tree.root(), keys, from, to), tree.provenance());
  }

  private static Node.Obj renamed(Node.Obj route, Set<String> keys, String from, String to) {
    Node.ObjBuilder out = Node.object();
    route
        .fields()
        .forEach(
            (key, value) -> {
              if (key.equals("routes")) {
                out.put(
                    key,
                    value
                        .asList()
                        .orElseThrow()
                        .map(inner -> renamed(inner.asObject().orElseThrow(), keys, from, to)));
              } else {
                out.put(key, keys.contains(key) ? renamed(value, from, to) : value);
              }
            });
    return out.build();
  }

  private static Node renamed(Node value, String from, String to) {
    if (value instanceof Node.Arr list) {
      return list.map(item -> renamed(item, from, to));
    }
    return value.equals(Node.of(from)) ? Node.of(to) : value;
  }

  Tree tree() {
    return tree;
  }

  void tree(Node.Obj root, Provenance provenance) {
    tree = new Tree(root, provenance);
  }

  void resetTree() {
    tree = standardTree();
  }

  Map<String, Timing> timings() {
    return timings;
  }

  Map<String, Template> templates() {
    return templates;
  }

  /** Whether a route of the tree names something. */
  boolean routed(String key, String name) {
    return routed(tree.root(), key, name);
  }

  private static boolean routed(Node.Obj route, String key, String name) {
    Node value = route.get(key);
    boolean here =
        value != null
            && (value.equals(Node.of(name))
                || value.asList().filter(l -> l.items().contains(Node.of(name))).isPresent());
    return here
        || route
            .find("routes")
            .flatMap(Node::asList)
            .map(Node.Arr::items)
            .orElse(List.of())
            .stream()
            .anyMatch(inner -> inner.asObject().filter(r -> routed(r, key, name)).isPresent());
  }
}
