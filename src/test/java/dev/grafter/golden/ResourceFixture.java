package dev.grafter.golden;

import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.wire.ResourceForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resources written down in YAML, so that a golden case is readable without its test. */
public final class ResourceFixture implements ResourceProvider {

  private final List<Resource> resources = new ArrayList<>();

  private ResourceFixture(Node list) {
    for (Node item : list.asList().orElseThrow().items()) {
      Fields fields = Fields.of(item, "a resource");
      fields.object("folder").map(ResourceFixture::folder).ifPresent(resources::add);
      fields.object("datasource").map(ResourceFixture::datasource).ifPresent(resources::add);
      fields.object("dashboard").map(ResourceFixture::dashboard).ifPresent(resources::add);
      fields.object("contactPoint").map(ResourceFixture::contactPoint).ifPresent(resources::add);
      fields.object("route").map(ResourceFixture::route).ifPresent(resources::add);
      fields.object("ruleGroup").map(ResourceFixture::ruleGroup).ifPresent(resources::add);
      fields.object("rulerGroup").map(ResourceFixture::rulerGroup).ifPresent(resources::add);
      fields.node("resource").map(ResourceForm::read).ifPresent(resources::add);
      fields.done();
    }
  }

  /** Reads a YAML list of resources. */
  public static ResourceFixture parse(String yaml) {
    return new ResourceFixture(Yaml.parse(yaml, "resources.yml"));
  }

  @Override
  public String name() {
    return "the example";
  }

  @Override
  public ResourceSet resources(Site site) {
    return ResourceSet.of(resources);
  }

  private static Resource folder(Fields fields) {
    Resource folder =
        new Resource.Folder(
            fields.requiredText("uid"), fields.requiredText("title"), fields.text("parentUid"));
    fields.done();
    return folder;
  }

  private static Resource datasource(Fields fields) {
    Resource datasource =
        new Resource.Datasource(
            fields.requiredText("uid"),
            fields.requiredText("name"),
            content(fields, "content"),
            secrets(fields),
            fields.textMap("open"));
    fields.done();
    return datasource;
  }

  private static Resource dashboard(Fields fields) {
    Resource dashboard =
        new Resource.Dashboard(fields.text("folderUid"), content(fields, "content"));
    fields.done();
    return dashboard;
  }

  private static Resource contactPoint(Fields fields) {
    List<Resource.Integration> integrations = new ArrayList<>();
    for (Node item : fields.list("integrations")) {
      Fields inner = Fields.of(item, "an integration");
      integrations.add(
          new Resource.Integration(
              inner.requiredText("uid"),
              inner.requiredText("type"),
              content(inner, "settings"),
              secrets(inner),
              inner.bool("disableResolveMessage").orElse(false)));
      inner.done();
    }
    Resource point = new Resource.ContactPoint(fields.requiredText("name"), integrations);
    fields.done();
    return point;
  }

  private static Resource route(Fields fields) {
    Resource route = new Resource.Route(fields.requiredText("name"), content(fields, "content"));
    fields.done();
    return route;
  }

  private static Resource ruleGroup(Fields fields) {
    Resource group =
        new Resource.RuleGroup(
            fields.requiredText("folderUid"),
            fields.requiredText("name"),
            Duration.ofSeconds(fields.integer("seconds").orElse(60L)),
            fields.list("rules").stream().map(rule -> rule.asObject().orElseThrow()).toList());
    fields.done();
    return group;
  }

  private static Resource rulerGroup(Fields fields) {
    Resource group =
        new Resource.RulerGroup(
            fields.requiredText("namespace"),
            fields.requiredText("name"),
            content(fields, "content"));
    fields.done();
    return group;
  }

  private static Node.Obj content(Fields fields, String key) {
    return fields.node(key).flatMap(Node::asObject).orElse(Node.empty());
  }

  private static Map<String, Secret> secrets(Fields fields) {
    Map<String, Secret> secrets = new TreeMap<>();
    fields.textMap("secrets").forEach((key, text) -> secrets.put(key, Secret.parse(text)));
    return secrets;
  }
}
