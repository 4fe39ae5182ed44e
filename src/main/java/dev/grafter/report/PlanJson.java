package dev.grafter.report;

import dev.grafter.codec.Node;
import dev.grafter.sync.Change;
import dev.grafter.sync.Difference;
import dev.grafter.sync.Plan;
import dev.grafter.sync.SiteResult;
import java.util.List;
import java.util.Locale;

/** Plans as one JSON document. */
public final class PlanJson {

  private PlanJson() {}

  /** The document. */
  public static Node.Obj of(List<SiteResult<Plan>> results) {
    return Node.object()
        .put("version", 1)
        .put("sites", Node.list(results.stream().map(PlanJson::site).toList()))
        .build();
  }

  private static Node.Obj site(SiteResult<Plan> result) {
    Node.ObjBuilder site =
        Node.object()
            .put("site", result.site().name())
            .put("url", result.site().grafana().url().toString());
    result.failure().ifPresent(e -> site.put("error", e.getMessage()));
    result.value().ifPresent(plan -> plan(plan, site));
    return site.build();
  }

  private static void plan(Plan plan, Node.ObjBuilder site) {
    if (!plan.notes().isEmpty()) {
      site.put("notes", Node.strings(plan.notes()));
    }
    site.put("changes", Node.list(plan.changes().stream().map(PlanJson::change).toList()))
        .put(
            "summary",
            Node.object()
                .put("create", plan.count(Change.Create.class))
                .put("update", plan.count(Change.Update.class))
                .put("delete", plan.count(Change.Delete.class))
                .put("conflict", plan.count(Change.Conflict.class))
                .put("unchanged", plan.count(Change.Unchanged.class))
                .build());
  }

  /** One change. */
  static Node.Obj change(Change change) {
    Node.ObjBuilder object =
        Node.object()
            .put("action", change.action())
            .put("kind", change.kind().words())
            .put("id", change.key().id())
            .put("title", change.title());
    if (change instanceof Change.Conflict conflict) {
      object.put("reason", conflict.reason().name().toLowerCase(Locale.ROOT));
    }
    if (!change.notes().isEmpty()) {
      object.put("notes", Node.strings(change.notes()));
    }
    if (!change.differences().isEmpty()) {
      object.put(
          "differences",
          Node.list(change.differences().stream().map(PlanJson::difference).toList()));
    }
    return object.build();
  }

  static Node.Obj difference(Difference difference) {
    return Node.object()
        .put("path", difference.path())
        .put("before", difference.before())
        .put("after", difference.after())
        .build();
  }
}
