package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The state of a server at one moment. Two snapshots are equal when nothing that a client could see
 * differs, versions included.
 *
 * @param objects everything, by organisation, kind and name, such as {@code 1/dashboard/logs}
 */
public record Snapshot(Map<String, Node> objects) {

  /** Copies. */
  public Snapshot {
    objects = java.util.Collections.unmodifiableMap(new TreeMap<>(objects));
  }

  static Snapshot of(Core core) {
    Map<String, Node> all = new TreeMap<>();
    core.orgs().values().forEach(org -> add(org, core.profile(), all));
    return new Snapshot(all);
  }

  private static void add(Org org, Profile profile, Map<String, Node> all) {
    String root = org.id() + "/";
    org.datasources()
        .all()
        .forEach(source -> all.put(root + "datasource/" + source.uid(), datasource(source)));
    for (ObjectKind kind : ObjectKind.values()) {
      String prefix = root + kind.title().toLowerCase(java.util.Locale.ROOT) + "/";
      org.objects(kind).all().forEach(object -> all.put(prefix + object.name(), object(object)));
    }
    RuleView rules = new RuleView(profile);
    org.rules()
        .all()
        .forEach(
            group ->
                group
                    .rules()
                    .forEach(
                        rule ->
                            all.put(
                                root + "rule/" + rule.uid(),
                                rules
                                    .stored(rule, org.id(), true)
                                    .with("interval", Node.of(group.interval()))
                                    .with("version", Node.of(rule.version())))));
    alerting(org.alertmanager(), root, all);
    org.library()
        .all()
        .forEach(element -> all.put(root + "library/" + element.uid(), element.model()));
    org.correlations()
        .all()
        .forEach(one -> all.put(root + "correlation/" + one.text("uid").orElseThrow(), one));
  }

  private static void alerting(AlertmanagerStore store, String root, Map<String, Node> all) {
    all.put(
        root + "policies",
        store.tree().root().with("provenance", store.tree().provenance().word()));
    store
        .receivers()
        .forEach(
            receiver ->
                all.put(
                    root + "contact-point/" + receiver.uid(),
                    receiver
                        .settings()
                        .with("name", receiver.name())
                        .with("provenance", receiver.provenance().word())));
    store
        .timings()
        .forEach(
            (name, timing) ->
                all.put(
                    root + "timing/" + name,
                    Node.list(timing.intervals().stream().map(TimeInterval::shown).toList())));
    store
        .templates()
        .forEach(
            (name, template) -> all.put(root + "template/" + name, Node.of(template.content())));
  }

  private static Node datasource(Datasource source) {
    return source
        .fields()
        .with("version", Node.of(source.version()))
        .with("secureJsonData", Node.object(source.secrets()));
  }

  private static Node object(StoredObject object) {
    return Node.object()
        .put("generation", object.generation())
        .put("labels", Node.object(object.marks().labels()))
        .put("annotations", Node.object(object.marks().annotations()))
        .put("spec", object.spec())
        .build();
  }

  /** A dashboard's JSON. */
  public Optional<Node.Obj> dashboard(String uid) {
    return find("1/dashboard/" + uid)
        .flatMap(object -> object.find("spec").flatMap(Node::asObject));
  }

  /** Something by its place, such as {@code 1/folder/ops}. */
  public Optional<Node.Obj> find(String place) {
    return Optional.ofNullable(objects.get(place)).flatMap(Node::asObject);
  }
}
