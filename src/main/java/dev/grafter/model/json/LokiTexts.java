package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.logql.LogQl;
import dev.grafter.logql.syntax.LogQlSyntaxException;
import dev.grafter.model.VariableUse;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The LogQL of a dashboard: in the targets of panels, in annotations and in variables. A datasource
 * is known as Loki's by its type; a reference without a type counts when its variable lists Loki
 * datasources.
 */
final class LokiTexts {

  private static final String LOKI = "loki";

  private final String dashboard;
  private final Set<String> variables = new HashSet<>();

  private LokiTexts(String dashboard, Node.Obj content) {
    this.dashboard = dashboard;
    for (Node.Obj variable : content.objects("templating", "list")) {
      if (variable.text("type").equals(Optional.of("datasource"))
          && variable.text("query").equals(Optional.of(LOKI))) {
        variable.text("name").ifPresent(variables::add);
      }
    }
  }

  /**
   * Parses every query.
   *
   * @param dashboard what the dashboard is called in sentences
   * @throws IllegalArgumentException at the first that Loki would refuse
   */
  static void check(String dashboard, Node.Obj content) {
    LokiTexts texts = new LokiTexts(dashboard, content);
    texts.panels(content.objects("panels"));
    for (Node.Obj variable : content.objects("templating", "list")) {
      texts.variable(variable);
    }
    for (Node.Obj annotation : content.objects("annotations", "list")) {
      texts.annotation(annotation);
    }
  }

  private void panels(List<Node.Obj> panels) {
    for (Node.Obj panel : panels) {
      Optional<Node> datasource = panel.find("datasource");
      String where = "panel \"" + panel.text("title").orElse("") + "\"";
      for (Node.Obj target : panel.objects("targets")) {
        if (isLoki(target.find("datasource").or(() -> datasource))) {
          String query = where + ", query " + target.text("refId").orElse("without a refId");
          JsonInput.text(target, "expr").ifPresent(text -> parse(query, text));
        }
      }
      panels(panel.objects("panels"));
    }
  }

  private void annotation(Node.Obj annotation) {
    if (isLoki(annotation.find("datasource"))) {
      String where = "annotation \"" + annotation.text("name").orElse("") + "\"";
      annotation
          .text("expr")
          .or(() -> annotation.text("target", "expr"))
          .filter(text -> !text.isBlank())
          .ifPresent(text -> parse(where, text));
    }
  }

  private void variable(Node.Obj variable) {
    if (isLoki(variable.find("datasource"))) {
      variable
          .text("query", "stream")
          .filter(text -> !text.isBlank())
          .ifPresent(text -> parse("variable " + variable.text("name").orElse(""), text));
    }
  }

  private boolean isLoki(Optional<Node> datasource) {
    Optional<Node.Obj> reference = datasource.flatMap(Node::asObject);
    Optional<String> type = reference.flatMap(each -> JsonInput.text(each, "type"));
    if (type.isPresent()) {
      return type.get().equals(LOKI);
    }
    Optional<String> uid =
        reference
            .flatMap(each -> each.text("uid"))
            .or(() -> datasource.flatMap(LokiTexts::reference));
    return uid.stream()
        .flatMap(each -> VariableUse.names(each).stream())
        .anyMatch(variables::contains);
  }

  private static Optional<String> reference(Node node) {
    return node instanceof Node.Str text ? Optional.of(text.value()) : Optional.empty();
  }

  private void parse(String where, String text) {
    try {
      LogQl.parseTemplate(text);
    } catch (LogQlSyntaxException e) {
      throw new IllegalArgumentException(
          dashboard + ": " + where + " is no LogQL: " + e.getMessage(), e);
    }
  }
}
