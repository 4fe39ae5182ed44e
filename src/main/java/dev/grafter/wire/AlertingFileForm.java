package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Grafana-managed alerting as a file in {@code provisioning/alerting}: contact points, alert rules,
 * and what to forget. Routes become receivers on rules ({@link RouteSettings}), or with {@link
 * Routing#WHOLE_TREE} the policies of the whole organisation.
 */
public final class AlertingFileForm {

  /** How a route of ours is written. */
  public enum Routing {
    /** On each rule that it matches; everybody else's policies stay as they are. */
    ON_RULES,
    /** As the one tree of notification policies of the organisation, which it replaces. */
    WHOLE_TREE
  }

  /**
   * What the file is for.
   *
   * @param release the Grafana that reads it
   * @param org the organisation
   * @param routing how routes are written
   */
  public record Target(GrafanaRelease release, long org, Routing routing) {}

  private final ResourceSet resources;
  private final Target target;
  private final Consumer<String> notes;
  private final RouteSettings routes;

  private AlertingFileForm(ResourceSet resources, Target target, Consumer<String> notes) {
    this.resources = resources;
    this.target = target;
    this.notes = notes;
    this.routes =
        new RouteSettings(
            target.routing() == Routing.ON_RULES ? resources.all(Resource.Route.class) : List.of());
  }

  /**
   * The file.
   *
   * @param resources what it says; other kinds of resources are left to other files
   * @param target what it is for
   * @param notes takes a sentence for each thing that this Grafana cannot be told
   * @throws IllegalArgumentException when a resource cannot be written in a file
   */
  public static Node.Obj write(ResourceSet resources, Target target, Consumer<String> notes) {
    return new AlertingFileForm(resources, target, notes).file();
  }

  /**
   * The file, with what Grafana shall forget; that must be nothing that the file defines, since
   * Grafana deletes after it defines.
   */
  public static Node.Obj with(Node.Obj file, Deletions deletions, long org) {
    Node.ObjBuilder longer = Node.object().putAll(file);
    list(longer, "deleteRules", deletions("uid", deletions.rules(), org));
    list(longer, "deleteContactPoints", deletions("uid", deletions.contactPoints(), org));
    list(longer, "deleteMuteTimes", deletions("name", deletions.muteTimings(), org));
    list(longer, "deleteTemplates", deletions("name", deletions.templates(), org));
    return longer.build();
  }

  /**
   * What a file of this form defines, in the form in which a later file would delete it. Parts that
   * are of another form count as nothing.
   */
  public static Deletions defined(Node file) {
    List<String> rules = new ArrayList<>();
    for (Node group : FileLists.items(file, "groups")) {
      FileLists.texts(group, "rules", "uid").forEach(rules::add);
    }
    List<String> integrations = new ArrayList<>();
    for (Node point : FileLists.items(file, "contactPoints")) {
      FileLists.texts(point, "receivers", "uid").forEach(integrations::add);
    }
    return new Deletions(rules, integrations, names(file, "muteTimes"), names(file, "templates"));
  }

  private static List<String> names(Node file, String list) {
    return FileLists.texts(file, list, "name").toList();
  }

  private Node.Obj file() {
    Node.ObjBuilder file = Node.object().put("apiVersion", 1);
    list(
        file,
        "contactPoints",
        resources.all(Resource.ContactPoint.class).stream().map(this::contactPoint).toList());
    list(
        file,
        "muteTimes",
        resources.all(Resource.MuteTiming.class).stream().map(this::placed).toList());
    list(
        file,
        "templates",
        resources.all(Resource.Template.class).stream().map(this::placed).toList());
    if (target.routing() == Routing.WHOLE_TREE) {
      list(file, "policies", policies());
    } else {
      resources.all(Resource.PolicyRoot.class).forEach(this::leftToPush);
    }
    list(
        file, "groups", resources.all(Resource.RuleGroup.class).stream().map(this::group).toList());
    return file.build();
  }

  private static void list(Node.ObjBuilder file, String key, List<Node.Obj> items) {
    if (!items.isEmpty()) {
      file.put(key, Node.list(items));
    }
  }

  private static List<Node.Obj> deletions(String key, List<String> names, long org) {
    return names.stream()
        .map(name -> Node.object().put("orgId", org).put(key, Interpolation.escape(name)).build())
        .toList();
  }

  private Node.Obj contactPoint(Resource.ContactPoint point) {
    return Node.object()
        .put("orgId", target.org())
        .put("name", Interpolation.escape(point.name()))
        .put(
            "receivers",
            Node.list(point.integrations().stream().map(AlertingFileForm::receiver).toList()))
        .build();
  }

  private static Node.Obj receiver(Resource.Integration integration) {
    Node.ObjBuilder settings = Node.object().putAll(Interpolation.escape(integration.settings()));
    integration.secrets().forEach((key, secret) -> settings.put(key, secret.provisioned()));
    return Node.object()
        .put("uid", Interpolation.escape(integration.uid()))
        .put("type", Interpolation.escape(integration.type()))
        .put("settings", settings.build())
        .put("disableResolveMessage", integration.disableResolveMessage())
        .build();
  }

  /** Grafana takes mute timings and templates as they are; nothing in them is replaced. */
  private Node.Obj placed(Resource resource) {
    return Node.object().put("orgId", target.org()).putAll(resource.content()).build();
  }

  private void leftToPush(Resource.PolicyRoot root) {
    notes.accept(
        "the root of the notification policies ("
            + root.content().text("receiver").orElse("")
            + ") is left to push: in a file it would replace everybody's routes");
  }

  private List<Node.Obj> policies() {
    List<Resource.Route> all = resources.all(Resource.Route.class);
    return root(all).stream()
        .map(
            root ->
                Node.object()
                    .put("orgId", target.org())
                    .putAll(Interpolation.escape(root))
                    .put(
                        "routes",
                        Node.list(
                            all.stream()
                                .map(route -> Interpolation.escape(route.content()))
                                .toList()))
                    .build())
        .toList();
  }

  /** The root that is defined, else our first contact point: no other is known to exist. */
  private Optional<Node.Obj> root(List<Resource.Route> routes) {
    return resources.all(Resource.PolicyRoot.class).stream()
        .map(Resource.PolicyRoot::content)
        .findFirst()
        .or(
            () ->
                routes.stream()
                    .findFirst()
                    .flatMap(route -> route.content().text("receiver"))
                    .map(AlertingFileForm::standardRoot));
  }

  private static Node.Obj standardRoot(String receiver) {
    return Node.object()
        .put("receiver", receiver)
        .put("group_by", Node.strings(List.of("grafana_folder", "alertname")))
        .build();
  }

  private Node.Obj group(Resource.RuleGroup group) {
    Resource.Folder folder = folder(group.folderUid());
    RuleFileForm form = new RuleFileForm(target.release(), notes);
    List<Node> rules = new ArrayList<>();
    for (Node.Obj rule : group.rules()) {
      rules.add(form.write(rule, settings(rule, folder)));
    }
    return Node.object()
        .put("orgId", target.org())
        .put("name", Interpolation.escape(group.name()))
        .put("folder", Interpolation.escape(path(folder)))
        .put("interval", seconds(group.interval()))
        .put("rules", Node.list(rules))
        .build();
  }

  private static String seconds(Duration interval) {
    long seconds = interval.toSeconds();
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  private Optional<Node.Obj> settings(Node.Obj rule, Resource.Folder folder) {
    Map<String, String> labels = new HashMap<>();
    rule.find("labels")
        .flatMap(Node::asObject)
        .ifPresent(
            own ->
                own.fields()
                    .forEach(
                        (key, value) -> value.asString().ifPresent(text -> labels.put(key, text))));
    String title = rule.text("title").orElse("");
    labels.put("alertname", title);
    labels.put("grafana_folder", folder.title());
    return routes.forRule(title, labels);
  }

  /** The titles of the folder and those around it; a slash in a title would divide it. */
  private String path(Resource.Folder folder) {
    String title =
        target.release().isAtLeast(GrafanaRelease.V11)
            ? folder.title().replace("/", "\\/")
            : folder.title();
    if (folder.parentUid().isEmpty()) {
      return title;
    }
    if (!target.release().isAtLeast(GrafanaRelease.V11)) {
      throw new IllegalArgumentException(
          folder.describe() + " lies in another folder, which needs " + GrafanaRelease.V11);
    }
    return path(folder(folder.parentUid().get())) + "/" + title;
  }

  private Resource.Folder folder(String uid) {
    return resources
        .find(new ResourceKey(ResourceKind.FOLDER, uid))
        .map(Resource.Folder.class::cast)
        .orElseThrow();
  }
}
