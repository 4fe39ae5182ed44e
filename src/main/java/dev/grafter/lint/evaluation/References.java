package dev.grafter.lint.evaluation;

import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.alerting.RuleGroup;
import dev.grafter.lint.provisioning.alerting.RuleGroup.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which refIds an expression reads. */
final class References {

  private static final Pattern IN_MATH = Pattern.compile("\\$(?:\\{([^}]+)\\}|(\\w+))");

  private References() {}

  /** The queries of a rule by refId; of equal refIds the last counts. */
  static Map<String, Query> byRefId(RuleGroup.AlertRule rule) {
    Map<String, Query> queries = new LinkedHashMap<>();
    rule.queries().forEach(query -> queries.put(query.refId().value(), query));
    return queries;
  }

  /** The refIds that a query reads; none unless it is an expression. */
  static List<String> of(Query query) {
    if (!query.isExpression()) {
      return List.of();
    }
    return switch (query.expressionType()) {
      case "math" -> math(query.model().text("expression").orElse(""));
      case "classic_conditions" -> classic(query.model());
      case "sql" -> List.of();
      default -> single(query.model());
    };
  }

  private static List<String> single(Node.Obj model) {
    return model
        .text("expression")
        .map(text -> text.startsWith("$") ? text.substring(1) : text)
        .map(text -> text.startsWith("{") && text.endsWith("}") ? inner(text) : text)
        .filter(text -> !text.isBlank())
        .map(List::of)
        .orElse(List.of());
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static List<String> math(String expression) {
    List<String> refIds = new ArrayList<>();
    Matcher matcher = IN_MATH.matcher(expression);
    while (matcher.find()) {
      refIds.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return refIds;
  }

  private static List<String> classic(Node.Obj model) {
    List<String> refIds = new ArrayList<>();
    for (Node.Obj condition : model.objects("conditions")) {
      condition
          .find("query", "params")
          .flatMap(Node::asList)
          .filter(params -> params.size() > 0)
          .flatMap(params -> params.items().get(0).asString())
          .ifPresent(refIds::add);
    }
    return refIds;
  }
}
