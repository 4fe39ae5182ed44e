package dev.grafter.wire;

import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Definitions in the form of our own files, such as saved plans and backups. Secrets stand there as
 * the references that they are.
 */
public final class ResourceForm {

  private ResourceForm() {}

  /** A definition as an object. */
  public static Node.Obj write(Resource resource) {
    if (resource instanceof Resource.Folder folder) {
      return head("folder").putAll(folder.content()).build();
    } else if (resource instanceof Resource.Datasource datasource) {
      return head("datasource")
          .put("uid", datasource.uid())
          .put("name", datasource.name())
          .put("content", datasource.content().without("uid", "name"))
          .put("secrets", references(datasource.secrets()))
          .put("open", Node.object(datasource.open()))
          .build();
    } else if (resource instanceof Resource.Dashboard dashboard) {
      return head("dashboard")
          .putText("folderUid", dashboard.folderUid())
          .put("content", dashboard.content())
          .build();
    } else if (resource instanceof Resource.RuleGroup group) {
      return head("rule group").put("content", group.content()).build();
    } else if (resource instanceof Resource.ContactPoint point) {
      return head("contact point")
          .put("name", point.name())
          .put(
              "integrations",
              Node.list(point.integrations().stream().map(ResourceForm::one).toList()))
          .build();
    } else if (resource instanceof Resource.Route route) {
      return head("route").put("name", route.name()).put("content", route.content()).build();
    }
    return writeMore(resource);
  }

  private static Node.Obj writeMore(Resource resource) {
    if (resource instanceof Resource.Correlation correlation) {
      return head("correlation")
          .put("source", correlation.sourceUid())
          .put("label", correlation.label())
          .put("content", correlation.content().without("label"))
          .build();
    } else if (resource instanceof Resource.LibraryPanel panel) {
      return head("library panel").putAll(panel.content()).build();
    } else if (resource instanceof Resource.Template template) {
      return head("template").putAll(template.content()).build();
    } else if (resource instanceof Resource.MuteTiming timing) {
      return head("mute timing").putAll(timing.content()).build();
    } else if (resource instanceof Resource.PolicyRoot root) {
      return head("policy root").put("content", root.content()).build();
    }
    Resource.RulerGroup group = (Resource.RulerGroup) resource;
    return head("ruler group")
        .put("namespace", group.namespace())
        .put("name", group.name())
        .put("content", group.content())
        .build();
  }

  private static Node.ObjBuilder head(String kind) {
    return Node.object().put("kind", kind);
  }

  private static Node.Obj references(Map<String, Secret> secrets) {
    Node.ObjBuilder references = Node.object();
    secrets.forEach((key, secret) -> references.put(key, secret.toString()));
    return references.build();
  }

  private static Node.Obj one(Resource.Integration integration) {
    return Node.object()
        .put("uid", integration.uid())
        .put("type", integration.type())
        .put("settings", integration.settings())
        .put("secrets", references(integration.secrets()))
        .put("disableResolveMessage", integration.disableResolveMessage())
        .build();
  }

  /**
   * Reads a definition back.
   *
   * @throws dev.grafter.codec.CodecException when it is of another form
   */
  public static Resource read(Node node) {
    Fields fields = Fields.of(node, "a resource");
    String kind = fields.requiredText("kind");
    Resource resource =
        switch (kind) {
          case "folder" ->
              new Resource.Folder(
                  fields.requiredText("uid"),
                  fields.requiredText("title"),
                  fields.text("parentUid"));
          case "datasource" ->
              new Resource.Datasource(
                  fields.requiredText("uid"),
                  fields.requiredText("name"),
                  content(fields),
                  secrets(fields),
                  fields.textMap("open"));
          case "dashboard" -> new Resource.Dashboard(fields.text("folderUid"), content(fields));
          case "rule group" -> group(content(fields));
          case "contact point" ->
              new Resource.ContactPoint(
                  fields.requiredText("name"),
                  fields.list("integrations").stream().map(ResourceForm::integration).toList());
          case "route" -> new Resource.Route(fields.requiredText("name"), content(fields));
          case "correlation" ->
              new Resource.Correlation(
                  fields.requiredText("source"), fields.requiredText("label"), content(fields));
          case "library panel" ->
              new Resource.LibraryPanel(
                  fields.requiredText("uid"),
                  fields.requiredText("name"),
                  fields.text("folderUid"),
                  object(fields, "model"));
          case "template" ->
              new Resource.Template(fields.requiredText("name"), fields.requiredText("template"));
          case "mute timing" ->
              new Resource.MuteTiming(
                  fields.requiredText("name"),
                  fields.list("time_intervals").stream().map(ResourceForm::interval).toList());
          case "policy root" -> new Resource.PolicyRoot(content(fields));
          case "ruler group" ->
              new Resource.RulerGroup(
                  fields.requiredText("namespace"), fields.requiredText("name"), content(fields));
          default -> throw fields.fail("kind", "there is no kind \"" + kind + "\"");
        };
    fields.done();
    return resource;
  }

  private static Node.Obj content(Fields fields) {
    return object(fields, "content");
  }

  private static Node.Obj object(Fields fields, String key) {
    return fields.object(key).orElseThrow(() -> fields.missing(key)).object();
  }

  private static Node.Obj interval(Node node) {
    return Fields.of(node, "an interval").object();
  }

  private static Map<String, Secret> secrets(Fields fields) {
    Map<String, Secret> secrets = new TreeMap<>();
    fields.textMap("secrets").forEach((key, text) -> secrets.put(key, Secret.parse(text)));
    return secrets;
  }

  private static Resource.RuleGroup group(Node.Obj content) {
    Fields fields = Fields.of(content, "a rule group");
    List<Node.Obj> rules =
        fields.list("rules").stream().map(rule -> Fields.of(rule, "a rule").object()).toList();
    return new Resource.RuleGroup(
        fields.requiredText("folderUid"),
        fields.requiredText("title"),
        Duration.ofSeconds(
            fields.integer("interval").orElseThrow(() -> fields.missing("interval"))),
        rules);
  }

  private static Resource.Integration integration(Node node) {
    Fields fields = Fields.of(node, "an integration");
    Resource.Integration integration =
        new Resource.Integration(
            fields.requiredText("uid"),
            fields.requiredText("type"),
            fields.object("settings").map(Fields::object).orElse(Node.empty()),
            secrets(fields),
            fields.bool("disableResolveMessage").orElse(false));
    fields.done();
    return integration;
  }
}
