package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.wire.Mark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a write replaces or deletes, as a definition that can be pushed again. Values of secrets
 * cannot be read back: where our definition names a reference, that stands in their place.
 */
final class Backup {

  private static final String[] DATASOURCE_SERVER_OWNED = {
    "id",
    "orgId",
    "version",
    "typeLogoUrl",
    "typeName",
    "readOnly",
    "secureJsonFields",
    "accessControl",
    "apiVersion"
  };

  private Backup() {}

  /** The object that a change replaces or deletes; empty when it creates. */
  static Optional<Resource> before(Change change) {
    if (change instanceof Change.Update update) {
      return update.seen().content().map(content -> of(update.desired().resource(), content));
    } else if (change instanceof Change.Delete delete) {
      return delete.seen().content().flatMap(content -> definition(delete.key(), content));
    }
    return Optional.empty();
  }

  /**
   * Live content as a definition.
   *
   * @param desired our definition of the same object, which knows the references of its secrets
   */
  static Resource of(Resource desired, Node.Obj content) {
    if (desired instanceof Resource.ContactPoint point) {
      return contactPoint(point, content);
    } else if (desired instanceof Resource.Datasource datasource) {
      return datasource(datasource.uid(), content, datasource.secrets(), datasource.open());
    }
    return definition(desired.key(), content).orElseThrow();
  }

  /** Live content of which we have no definition; empty where it may hold secrets of somebody. */
  static Optional<Resource> definition(ResourceKey key, Node.Obj content) {
    String id = key.id();
    String first = id.substring(0, Math.max(0, id.indexOf('/')));
    String rest = id.substring(id.indexOf('/') + 1);
    return switch (key.kind()) {
      case FOLDER -> Optional.of(folder(id, content));
      case DATASOURCE -> Optional.of(datasource(id, content, Map.of(), Map.of()));
      case CORRELATION -> Optional.of(new Resource.Correlation(first, rest, content));
      case LIBRARY_PANEL -> Optional.of(libraryPanel(id, content));
      case DASHBOARD -> Optional.of(dashboard(id, content));
      case TEMPLATE -> Optional.of(new Resource.Template(id, content.text("template").orElse("")));
      case MUTE_TIMING ->
          Optional.of(new Resource.MuteTiming(id, content.objects("time_intervals")));
      case POLICY_ROOT ->
          Optional.of(new Resource.PolicyRoot(content.without("routes", "provenance")));
      case ROUTE -> Optional.of(new Resource.Route(id, Routes.plain(content)));
      case RULE_GROUP -> Optional.of(ruleGroup(first, rest, content));
      case RULER_GROUP -> Optional.of(new Resource.RulerGroup(first, rest, content));
      case CONTACT_POINT -> Optional.empty();
    };
  }

  private static Resource libraryPanel(String uid, Node.Obj content) {
    return new Resource.LibraryPanel(
        uid,
        content.text("name").orElse(uid),
        content.text("folderUid").filter(folder -> !folder.isEmpty()),
        content.find("model").flatMap(Node::asObject).orElse(Node.empty()));
  }

  private static Resource folder(String uid, Node.Obj content) {
    return new Resource.Folder(
        uid,
        content.text("title").orElse(uid),
        content.text("parentUid").filter(parent -> !parent.isEmpty()));
  }

  private static Resource datasource(
      String uid, Node.Obj content, Map<String, Secret> secrets, Map<String, String> open) {
    Node.Obj own =
        Tidy.inner(
            content.without(DATASOURCE_SERVER_OWNED),
            "jsonData",
            data -> data.without(Mark.DATASOURCE_KEY));
    return new Resource.Datasource(uid, content.text("name").orElse(uid), own, secrets, open);
  }

  static Resource.Dashboard dashboard(String uid, Node.Obj content) {
    return new Resource.Dashboard(
        content
            .text(DashboardNormalizer.FOLDER)
            .filter(folder -> !folder.isEmpty() && !folder.equals("general")),
        unmarked(content).without(DashboardNormalizer.FOLDER).with("uid", uid));
  }

  private static Node.Obj unmarked(Node.Obj dashboard) {
    return Mark.ofTags(dashboard)
        .map(mark -> dashboard.with("tags", DashboardNormalizer.tags(dashboard)))
        .orElse(dashboard);
  }

  private static Resource ruleGroup(String folder, String name, Node.Obj content) {
    List<Node.Obj> rules =
        content.objects("rules").stream()
            .map(rule -> Tidy.withoutNulls(rule.without("id", "orgID", "updated", "provenance")))
            .toList();
    long seconds = content.get("interval") instanceof Node.Num number ? number.longValue() : 60;
    return new Resource.RuleGroup(folder, name, Duration.ofSeconds(seconds), rules);
  }

  /** Those of its integrations that our definition knows; others may hold addresses in clear. */
  private static Resource contactPoint(Resource.ContactPoint point, Node.Obj content) {
    List<Node.Obj> live = content.objects("integrations");
    List<Resource.Integration> integrations =
        point.integrations().stream()
            .flatMap(
                known ->
                    live.stream()
                        .filter(one -> one.text("uid").filter(known.uid()::equals).isPresent())
                        .map(one -> integration(known, one)))
            .toList();
    return integrations.isEmpty() ? point : new Resource.ContactPoint(point.name(), integrations);
  }

  private static Resource.Integration integration(Resource.Integration known, Node.Obj live) {
    Node.Obj settings =
        live.find("settings")
            .flatMap(Node::asObject)
            .orElse(Node.empty())
            .without(known.secrets().keySet().toArray(String[]::new));
    return new Resource.Integration(
        known.uid(),
        live.text("type").orElse(known.type()),
        settings.map(value -> value.equals(Node.of("[REDACTED]")) ? null : value),
        known.secrets(),
        Node.of(true).equals(live.get("disableResolveMessage")));
  }
}
