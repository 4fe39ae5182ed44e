package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.Uid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dashboard that comes as JSON, from any builder or export: the classic form itself, the answer
 * of Grafana's HTTP API around it ({@code dashboard} and {@code meta}), or a resource of the app
 * platform with the classic form in {@code spec} ({@code v0alpha1}, {@code v1beta1}, {@code v1}).
 *
 * <pre>{@code
 * DashboardJson.of(builder.build().toJSON()).folder("shop").toResource()
 * }</pre>
 */
public final class DashboardJson {

  private static final String WHAT = "dashboard";
  private static final String FOLDER = "grafana.app/folder";
  private static final Pattern CLASSIC = Pattern.compile("dashboard\\.grafana\\.app/v[01]\\w*");

  private final Node.Obj content;
  private final Optional<String> folder;

  private DashboardJson(Node.Obj content, Optional<String> folder) {
    this.content = content;
    this.folder = folder;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it is no JSON, no dashboard, one of the v2 form, or holds
   *     a Loki query that does not parse; the message names dashboard and panel
   */
  public static DashboardJson of(String json) {
    return of(JsonInput.object(json, WHAT));
  }

  /**
   * As {@link #of(String)}, for a tree; Jackson's trees come by {@link
   * dev.grafter.codec.JacksonTrees}.
   */
  public static DashboardJson of(Node json) {
    Node.Obj object = JsonInput.object(json, WHAT);
    if (object.has("apiVersion") && object.has("spec")) {
      return resource(object);
    }
    Optional<Node.Obj> wrapped = object.find("dashboard").flatMap(Node::asObject);
    Optional<String> folder =
        object
            .text("meta", "folderUid")
            .or(() -> object.text("folderUid"))
            .filter(uid -> !uid.isBlank());
    return checked(wrapped.orElse(object), wrapped.isPresent() ? folder : Optional.empty());
  }

  private static DashboardJson resource(Node.Obj object) {
    String version = object.text("apiVersion").orElse("");
    if (!CLASSIC.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "the resource of \""
              + version
              + "\" is no dashboard in the classic form: give a v0alpha1, v1beta1 or v1 dashboard");
    }
    Node.Obj spec = JsonInput.object(object.get("spec"), WHAT);
    Optional<String> name = object.text("metadata", "name");
    Optional<String> folder = object.text("metadata", "annotations", FOLDER);
    return checked(name.map(uid -> spec.with("uid", uid)).orElse(spec), folder);
  }

  private static DashboardJson checked(Node.Obj given, Optional<String> folder) {
    Node.Obj content = JsonInput.withoutNulls(given);
    String title = JsonInput.text(content, "title").orElseThrow(() -> noDashboard(content));
    if (content.has("elements") || content.has("layout")) {
      throw new IllegalArgumentException(
          "dashboard \""
              + title
              + "\" has the v2 form (elements and layout): build the classic one, with panels");
    }
    requirePanels(title, content);
    LokiTexts.check("dashboard \"" + title + "\"", content);
    String uid = JsonInput.text(content, "uid").orElseGet(() -> JsonInput.uid(title));
    return new DashboardJson(content.with("uid", uid), folder);
  }

  private static IllegalArgumentException noDashboard(Node.Obj content) {
    List<String> keys = content.fields().keySet().stream().limit(5).toList();
    return new IllegalArgumentException(
        "the JSON is no dashboard: it has no title, but "
            + (keys.isEmpty() ? "nothing" : String.join(", ", keys)));
  }

  private static void requirePanels(String title, Node.Obj content) {
    if (content.has("condition") || content.has("rules")) {
      throw new IllegalArgumentException(
          "\"" + title + "\" is no dashboard but an alert rule or a group of rules");
    }
    Optional<Node> panels = content.find("panels");
    if (panels.isEmpty()) {
      return;
    }
    Node.Arr list =
        panels
            .flatMap(Node::asList)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "dashboard \""
                            + title
                            + "\": panels is a list, not a "
                            + panels.get().kind()));
    for (Node panel : list.items()) {
      if (panel.asObject().flatMap(each -> JsonInput.text(each, "type")).isEmpty()) {
        throw new IllegalArgumentException(
            "dashboard \"" + title + "\" has a panel without a type: say which plugin draws it");
      }
    }
  }

  /**
   * The same with another uid. Without one in the JSON it is made of the title.
   *
   * @throws IllegalArgumentException when Grafana would refuse it
   */
  public DashboardJson uid(String uid) {
    return new DashboardJson(
        content.with("uid", Uid.checked(uid, "dashboard \"" + title() + "\"")), folder);
  }

  /** The same in the folder of that uid, which the provider defines too. */
  public DashboardJson folder(String uid) {
    return new DashboardJson(content, Optional.of(Objects.requireNonNull(uid, "uid")));
  }

  private String title() {
    return content.text("title").orElseThrow();
  }

  /** The resource, for a {@link dev.grafter.model.ResourceSet}. */
  public Resource.Dashboard toResource() {
    return new Resource.Dashboard(folder, content);
  }
}
