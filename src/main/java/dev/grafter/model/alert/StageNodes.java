package dev.grafter.model.alert;

import dev.grafter.codec.Node;
import dev.grafter.model.DatasourceRef;
import java.time.Duration;

/** What all stages have, in Grafana's spelling. */
final class StageNodes {

  private StageNodes() {}

  static boolean isWholeSeconds(Duration duration) {
    return duration.equals(Duration.ofSeconds(duration.toSeconds()));
  }

  static void requireName(String refId) {
    if (!refId.matches("[A-Za-z0-9_]+")) {
      throw new IllegalArgumentException(
          "\"" + refId + "\" cannot name a stage: use letters, digits and underscores");
    }
  }

  static Node.ObjBuilder model(String refId) {
    return Node.object().put("refId", refId).put("intervalMs", 1000).put("maxDataPoints", 43_200);
  }

  static Node.ObjBuilder expression(String refId, String type) {
    return model(refId).put("type", type).put("datasource", DatasourceRef.EXPRESSION.node());
  }

  static Node.Obj stage(String refId, Node.Obj model) {
    return stage(
        refId, "expression", Duration.ZERO, Duration.ZERO, DatasourceRef.EXPRESSION.uid(), model);
  }

  static Node.Obj stage(
      String refId,
      String queryType,
      Duration from,
      Duration to,
      String datasourceUid,
      Node.Obj model) {
    return Node.object()
        .put("refId", refId)
        .put("queryType", queryType)
        .put(
            "relativeTimeRange",
            Node.object().put("from", from.toSeconds()).put("to", to.toSeconds()).build())
        .put("datasourceUid", datasourceUid)
        .put("model", model)
        .build();
  }
}
