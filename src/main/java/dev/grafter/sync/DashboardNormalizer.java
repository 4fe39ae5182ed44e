package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.wire.Mark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Dashboards. The classic lane stores them as sent; the app platform and the editor fill in
 * defaults, add the built-in annotation query and raise the schema version. What a definition
 * leaves open is not compared.
 */
final class DashboardNormalizer implements Normalizer {

  /** The key under which the folder joins the comparison. */
  static final String FOLDER = "folderUid";

  private static final String[] NOT_COMPARED = {
    "id", "uid", "version", "iteration", "schemaVersion", "__inputs", "__elements", "__requires"
  };

  private static final Map<String, Node> DEFAULTS =
      Map.ofEntries(
          Map.entry("timezone", Node.of("")),
          Map.entry("weekStart", Node.of("")),
          Map.entry("editable", Node.of(true)),
          Map.entry("graphTooltip", Node.of(0)),
          Map.entry("fiscalYearStartMonth", Node.of(0)),
          Map.entry("liveNow", Node.of(false)),
          Map.entry("preload", Node.of(false)),
          Map.entry("refresh", Node.of("")),
          Map.entry("style", Node.of("dark")),
          Map.entry("hideControls", Node.of(false)),
          Map.entry("description", Node.of("")),
          Map.entry("time", Node.object().put("from", "now-6h").put("to", "now").build()));

  private static final Set<String> EMPTY_IS_ABSENT =
      Set.of("tags", "links", "timepicker", "templating", "annotations", "panels");

  private static final Map<String, Node> PANEL_DEFAULTS =
      Map.of(
          "title", Node.of(""),
          "description", Node.of(""),
          "transparent", Node.of(false),
          "fieldConfig",
              Node.object().put("defaults", Node.empty()).put("overrides", Node.list()).build(),
          "targets", Node.list(Node.object().put("refId", "A").build()),
          "collapsed", Node.of(false));

  private static final Set<String> PANEL_EMPTY =
      Set.of("options", "links", "transformations", "targets", "panels", "datasource");

  private static final Map<String, Node> TARGET_DEFAULTS =
      Map.of("hide", Node.of(false), "legendFormat", Node.of(""), "step", Node.of(""));

  @Override
  public Node.Obj desired(Resource resource) {
    return placed(dashboard(resource.content()), folder(resource));
  }

  /** Live content holds its folder beside the dashboard's own keys. */
  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    Node.Obj noiseless = Noise.without(content, wanted.content());
    return form(
        content.has(FOLDER)
            ? noiseless.with(FOLDER, content.get(FOLDER))
            : noiseless.without(FOLDER));
  }

  private static Optional<String> folder(Resource resource) {
    return resource instanceof Resource.Dashboard dashboard
        ? dashboard.folderUid()
        : Optional.empty();
  }

  private static Node.Obj placed(Node.Obj dashboard, Optional<String> folder) {
    return folder
        .filter(uid -> !uid.isEmpty() && !uid.equals("general"))
        .map(uid -> dashboard.with(FOLDER, uid))
        .orElse(dashboard);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    return placed(dashboard(content.without(FOLDER)), content.text(FOLDER));
  }

  private static Node.Obj dashboard(Node.Obj dashboard) {
    Node.Obj own = Tidy.withoutNulls(dashboard.without(NOT_COMPARED));
    Node.Obj untagged = own.has("tags") ? own.with("tags", tags(own)) : own;
    Node.Obj annotated = Tidy.inner(untagged, "annotations", DashboardNormalizer::withoutBuiltIn);
    Node.Obj variables =
        Tidy.inner(annotated, "templating", list -> Tidy.withoutEmpty(list, Set.of("list")));
    Node.Obj titled = variables.with("title", own.text("title").orElse("").strip());
    return Tidy.withoutEmpty(Tidy.withoutDefaults(panels(titled), DEFAULTS), EMPTY_IS_ABSENT);
  }

  /** The tags that are nobody's mark. */
  static Node.Arr tags(Node.Obj dashboard) {
    return dashboard
        .find("tags")
        .flatMap(Node::asList)
        .orElse(Node.list())
        .map(tag -> tag.asString().filter(Mark::isTag).isPresent() ? null : tag);
  }

  private static Node.Obj withoutBuiltIn(Node.Obj annotations) {
    Node.Obj rest =
        annotations
            .find("list")
            .flatMap(Node::asList)
            .map(list -> annotations.with("list", list.map(DashboardNormalizer::unlessBuiltIn)))
            .orElse(annotations);
    return Tidy.withoutEmpty(rest, Set.of("list"));
  }

  private static Node unlessBuiltIn(Node annotation) {
    return annotation
            .asObject()
            .flatMap(obj -> obj.find("builtIn"))
            .filter(Node.of(1)::equals)
            .isPresent()
        ? null
        : annotation;
  }

  /** Panels in the order of their places, as the app platform stores them. */
  private static Node.Obj panels(Node.Obj parent) {
    Node.Obj tidy = Tidy.each(parent, "panels", DashboardNormalizer::panel);
    return tidy.find("panels")
        .flatMap(Node::asList)
        .map(list -> tidy.with("panels", sorted(list)))
        .orElse(tidy);
  }

  private static Node.Arr sorted(Node.Arr panels) {
    List<Node> items = new ArrayList<>(panels.items());
    items.sort(
        Comparator.<Node, BigDecimal>comparing(panel -> place(panel, "y"))
            .thenComparing(panel -> place(panel, "x")));
    return Node.list(items);
  }

  private static BigDecimal place(Node panel, String axis) {
    return panel
        .asObject()
        .flatMap(obj -> obj.find("gridPos", axis))
        .map(at -> at instanceof Node.Num number ? number.value() : BigDecimal.ZERO)
        .orElse(BigDecimal.ZERO);
  }

  static Node.Obj panel(Node.Obj panel) {
    Node.Obj queried = Tidy.each(panels(panel), "targets", DashboardNormalizer::target);
    return Tidy.withoutEmpty(Tidy.withoutDefaults(queried, PANEL_DEFAULTS), PANEL_EMPTY);
  }

  private static Node.Obj target(Node.Obj target) {
    return Tidy.withoutDefaults(target, TARGET_DEFAULTS);
  }
}
