package dev.grafter.alerting;

import dev.grafter.alerting.rules.RuleFiles;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rules on {@link Traffic}: above 0 is alerting. */
final class Rules {

  static final String SUM = "sum by (c) (sum_over_time({c=~\".+\"} | logfmt | unwrap v [10s]))";

  private Rules() {}

  static Node.Obj query(String refId, String expr) {
    return Node.object()
        .put("refId", refId)
        .put("datasourceUid", "loki")
        .put("relativeTimeRange", Node.object().put("from", 60).put("to", 0).build())
        .put("model", Node.object().put("expr", expr).put("queryType", "instant").build())
        .build();
  }

  static Node.Obj expression(String refId, Node.ObjBuilder model) {
    return Node.object()
        .put("refId", refId)
        .put("datasourceUid", "__expr__")
        .put("model", model.build())
        .build();
  }

  static Node.Obj above(String refId, String input, long limit) {
    Node.Obj evaluator =
        Node.object().put("type", "gt").put("params", Node.list(Node.of(limit))).build();
    return expression(
        refId,
        Node.object()
            .put("type", "threshold")
            .put("expression", input)
            .put("conditions", Node.list(Node.object().put("evaluator", evaluator).build())));
  }

  static Node.Obj math(String refId, String expression) {
    return expression(refId, Node.object().put("type", "math").put("expression", expression));
  }

  /** A rule that fires above 0. */
  static GrafanaRule grafana(UnaryOperator<Node.ObjBuilder> more) {
    return grafana(more, query("A", SUM), above("C", "A", 0));
  }

  static GrafanaRule grafana(UnaryOperator<Node.ObjBuilder> more, Node... data) {
    Node.ObjBuilder rule =
        Node.object()
            .put("uid", "u")
            .put("title", "t")
            .put("condition", "C")
            .put("noDataState", "OK")
            .put("execErrState", "Error")
            .put("data", Node.list(List.of(data)));
    Node.Obj group =
        Node.object()
            .put("folderUid", "f")
            .put("title", "g")
            .put("interval", Traffic.STEP.toSeconds())
            .put("rules", Node.list(more.apply(rule).build()))
            .build();
    return ((GrafanaRule) RuleFiles.read(group, Map.of()).get(0)).inFolder("Folder");
  }

  static RulerAlert ruler(UnaryOperator<Node.ObjBuilder> more) {
    Node.ObjBuilder rule = Node.object().put("alert", "t").put("expr", SUM + " > 0");
    Node.Obj group =
        Node.object()
            .put("name", "g")
            .put("interval", "10s")
            .put("rules", Node.list(more.apply(rule).build()))
            .build();
    return (RulerAlert)
        RuleFiles.read(Node.object().put("groups", Node.list(group)).build(), Map.of()).get(0);
  }
}
