package dev.grafter.report;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.render.FileChange;
import dev.grafter.render.TreeChanges;
import dev.grafter.sync.Drift;
import dev.grafter.sync.Pulled;
import dev.grafter.sync.SiteResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was pulled, as one JSON document. */
public final class PullJson {

  private PullJson() {}

  /**
   * The document.
   *
   * @param files what became of the files, if any were written
   */
  public static Node.Obj of(List<SiteResult<Pulled>> results, Optional<TreeChanges> files) {
    return Node.object()
        .put("version", 1)
        .put("sites", Node.list(results.stream().map(PullJson::site).toList()))
        .put("files", files.map(PullJson::files))
        .build();
  }

  private static Node.Arr files(TreeChanges changes) {
    return Node.list(
        changes.all().stream()
            .map(
                change ->
                    Node.object()
                        .put("action", action(change))
                        .put("path", changes.root().resolve(change.path().text()).toString())
                        .build())
            .toList());
  }

  private static String action(FileChange change) {
    if (change instanceof FileChange.Create) {
      return "created";
    } else if (change instanceof FileChange.Replace) {
      return "replaced";
    }
    return change instanceof FileChange.Remove ? "removed" : "kept";
  }

  private static Node.Obj site(SiteResult<Pulled> result) {
    Node.ObjBuilder site =
        Node.object()
            .put("site", result.site().name())
            .put("url", result.site().grafana().url().toString());
    result.failure().ifPresent(e -> site.put("error", e.getMessage()));
    result.value().ifPresent(pulled -> pulled(pulled, site));
    return site.build();
  }

  private static void pulled(Pulled pulled, Node.ObjBuilder site) {
    site.put("pulled", Node.list(pulled.resources().stream().map(PullJson::name).toList()))
        .put("leftOut", Node.list(pulled.leftOut().stream().map(PullJson::leftOut).toList()))
        .put("drifts", Node.list(pulled.drifts().stream().map(PullJson::drift).toList()));
  }

  private static Node.Obj name(Resource resource) {
    return Node.object()
        .put("kind", resource.key().kind().words())
        .put("id", resource.key().id())
        .put("title", resource.title())
        .build();
  }

  private static Node.Obj leftOut(Pulled.LeftOut left) {
    return Node.object()
        .put("what", left.what())
        .put("why", left.why())
        .put("failed", left.failed())
        .build();
  }

  private static Node.Obj drift(Drift drift) {
    return Node.object()
        .put("kind", drift.key().kind().words())
        .put("id", drift.key().id())
        .put("title", drift.title())
        .put("drift", drift.kind().name().toLowerCase(Locale.ROOT))
        .put(
            "differences",
            Node.list(drift.differences().stream().map(PlanJson::difference).toList()))
        .build();
  }
}
