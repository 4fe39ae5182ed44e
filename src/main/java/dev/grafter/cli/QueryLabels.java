package dev.grafter.cli;

import dev.grafter.codec.Node;
import dev.grafter.logql.check.CheckContext;
import dev.grafter.logql.check.KnownLabels;
import dev.grafter.logql.check.QueryCheck;
import dev.grafter.logql.check.QueryFinding;
import dev.grafter.logql.check.QueryFinding.Rule;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds queries of the definitions that ask for labels or values which no line has. Loki answers
 * such a query with nothing and says no word, so a dashboard would stay empty and an alert silent.
 */
final class QueryLabels {

  private static final Set<Rule> RULES =
      Set.of(Rule.UNKNOWN_LABEL, Rule.NOT_INDEXED, Rule.IMPOSSIBLE_VALUE);

  private final CheckContext context;
  private final KnownLabels labels;
  private final List<String> findings = new ArrayList<>();
  private String owner = "";

  private QueryLabels(KnownLabels labels) {
    this.labels = labels;
    this.context = CheckContext.panel().withLabels(labels);
  }

  /**
   * The queries that find nothing, a sentence each, with what they are part of.
   *
   * @param labels what lines are stored with
   */
  static List<String> findings(List<Resource> resources, KnownLabels labels) {
    QueryLabels check = new QueryLabels(labels);
    resources.forEach(check::look);
    return List.copyOf(check.findings);
  }

  private void look(Resource resource) {
    owner = resource.describe();
    if (resource instanceof Resource.Dashboard dashboard) {
      walk(dashboard.content());
    } else if (resource instanceof Resource.LibraryPanel panel) {
      walk(panel.model());
    } else if (resource instanceof Resource.RuleGroup group) {
      group.rules().forEach(this::walk);
    } else if (resource instanceof Resource.RulerGroup group) {
      walk(group.content());
    }
  }

  private void walk(Node node) {
    if (node instanceof Node.Arr list) {
      list.items().forEach(this::walk);
    } else if (node instanceof Node.Obj object) {
      object.text("expr").filter(text -> !text.isBlank()).ifPresent(this::query);
      if (object.has("stream") && object.has("label")) {
        object.text("stream").filter(text -> !text.isBlank()).ifPresent(this::query);
        object.text("label").ifPresent(this::variable);
      }
      object.fields().values().forEach(this::walk);
    }
  }

  private void query(String text) {
    QueryCheck.check(text, context).stream()
        .filter(finding -> RULES.contains(finding.rule()))
        .map(QueryFinding::message)
        .distinct()
        .forEach(message -> add(text, message));
  }

  private void variable(String label) {
    if (labels.known(label).filter(KnownLabels.Known::indexed).isEmpty()) {
      add(
          "label_values(" + label + ")",
          "Loki has no index label " + label + "; there are " + String.join(", ", labels.names()));
    }
  }

  private void add(String query, String message) {
    findings.add(owner + ": the query " + query + " finds nothing: " + message + ".");
  }
}
