package dev.grafter.wire;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resources as the classic HTTP API takes them. */
public final class ClassicForm {

  private static final int OPEN_DIGEST = 16;

  private ClassicForm() {}

  /** A dashboard's JSON with the mark as a tag. */
  public static Node.Obj dashboard(Resource.Dashboard dashboard, Mark mark) {
    List<String> tags = new ArrayList<>();
    dashboard.content().find("tags").flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(tag -> tag.asString().stream())
        .filter(tag -> !Mark.isTag(tag))
        .forEach(tags::add);
    tags.add(mark.tag());
    return dashboard.content().with("tags", Node.strings(tags));
  }

  /**
   * A datasource with the mark and the digest of what is pushed.
   *
   * @param secrets the values of its secrets, by their key in {@code secureJsonData}
   */
  public static Node.Obj datasource(
      Resource.Datasource datasource, Mark mark, String digest, Map<String, String> secrets) {
    Node.Obj content = datasource.content();
    Node.Obj jsonData =
        content
            .find("jsonData")
            .flatMap(Node::asObject)
            .orElse(Node.empty())
            .with(Mark.DATASOURCE_KEY, mark + " " + digest + openDigest(datasource));
    Node.Obj marked = content.with("jsonData", jsonData);
    Node.Obj whole = marked.has("access") ? marked : marked.with("access", "proxy");
    Map<String, String> values = new TreeMap<>(datasource.open());
    values.putAll(secrets);
    return values.isEmpty() ? whole : whole.with("secureJsonData", Node.object(values));
  }

  /** Grafana hides all that it stores beside secrets, so the mark tells whether it changed. */
  private static String openDigest(Resource.Datasource datasource) {
    return datasource.open().isEmpty() ? "" : " " + openValues(datasource);
  }

  /** The digest of a datasource's values that are stored beside secrets and are none. */
  public static String openValues(Resource.Datasource datasource) {
    return Digest.of(Node.object(datasource.open())).substring(0, OPEN_DIGEST);
  }

  /** A rule group; each rule names its place, as the API wants it. */
  public static Node.Obj ruleGroup(Resource.RuleGroup group) {
    List<Node.Obj> rules =
        group.rules().stream()
            .map(rule -> rule.with("folderUID", group.folderUid()).with("ruleGroup", group.name()))
            .toList();
    return group.content().with("rules", Node.list(rules));
  }

  /**
   * One integration of a contact point.
   *
   * @param secrets the values of its secrets, by their key in {@code settings}
   */
  public static Node.Obj integration(
      String name, Resource.Integration integration, Map<String, String> secrets) {
    Node.ObjBuilder settings = Node.object().putAll(integration.settings());
    secrets.forEach(settings::put);
    return Node.object()
        .put("uid", integration.uid())
        .put("name", name)
        .put("type", integration.type())
        .put("settings", settings.build())
        .put("disableResolveMessage", integration.disableResolveMessage())
        .build();
  }
}
