package dev.grafter.cli;

import dev.grafter.codec.Node;
import dev.grafter.fleet.LokiRelease;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logs.LabelSchema;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceSet;
import dev.grafter.render.RenderTarget;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses to render a query that would find nothing: one for labels that the stack's collector does
 * not make, or in words that its Loki does not know. What is kept by hand is not judged.
 *
 * @param resources who defines what
 */
record QueryProof(SiteResources resources) implements TreePart {

  private static final Set<QueryFinding.Rule> REFUSED =
      Set.of(
          QueryFinding.Rule.UNKNOWN_LABEL,
          QueryFinding.Rule.NOT_INDEXED,
          QueryFinding.Rule.IMPOSSIBLE_VALUE,
          QueryFinding.Rule.NEEDS_VERSION);

  @Override
  public List<RenderTarget> targets(TreeSite tree) {
    if (tree.pipeline().isPresent()) {
      ResourceSet defined = resources.defined(tree.site());
      Set<String> sources =
          defined.all(Resource.Datasource.class).stream()
              .filter(
                  datasource ->
                      datasource.content().text("type").filter("loki"::equals).isPresent())
              .map(Resource.Datasource::uid)
              .collect(Collectors.toSet());
      defined.all().forEach(resource -> new Queries(tree, resource, sources).check());
    }
    return List.of();
  }

  /** The queries of one resource. */
  private record Queries(TreeSite tree, Resource resource, Set<String> sources) {

    void check() {
      walk(resource.content(), resource instanceof Resource.RulerGroup);
    }

    /** Which datasource is asked stands at the query, or at the panel around it. */
    private void walk(Node node, boolean loki) {
      if (node instanceof Node.Obj object) {
        boolean inner = isLoki(object, loki);
        object.fields().values().forEach(value -> walk(value, inner));
        if (inner) {
          object.text("expr").ifPresent(this::query);
          object.text("stream").ifPresent(this::query);
        }
      } else if (node instanceof Node.Arr list) {
        list.items().forEach(item -> walk(item, loki));
      }
    }

    private boolean isLoki(Node.Obj object, boolean around) {
      return object
          .text("datasource", "type")
          .map("loki"::equals)
          .or(() -> object.text("datasourceUid").map(sources::contains))
          .orElse(around);
    }

    private void query(String query) {
      QueryCheck.check(query, context()).stream()
          .filter(finding -> REFUSED.contains(finding.rule()))
          .findFirst()
          .ifPresent(
              finding -> {
                throw new IllegalArgumentException(
                    resource.describe()
                        + " asks "
                        + query
                        + ", but "
                        + finding.message()
                        + " (site "
                        + tree.site().name()
                        + ", "
                        + tree.stack().loki()
                        + ")");
              });
    }

    private CheckContext context() {
      boolean template = resource instanceof Resource.Dashboard;
      CheckContext context =
          template ? CheckContext.panel() : CheckContext.rule(Duration.ofMinutes(1));
      return context
          .withLabels(schema())
          .withVersion(LokiVersion.parse(tree.stack().loki().number()));
    }

    private LabelSchema schema() {
      LabelSchema made = tree.labels();
      boolean adds =
          tree.stack().loki().isAtLeast(LokiRelease.V3_0)
              && made.find("service_name").isEmpty()
              && made.find("detected_level").isEmpty();
      return adds ? made.withLokisOwn() : made;
    }
  }
}
