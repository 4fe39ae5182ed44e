package dev.grafter.report;

import dev.grafter.codec.Node;
import dev.grafter.sync.Outcome;
import dev.grafter.sync.Report;
import dev.grafter.sync.SiteResult;
import java.util.List;
import java.util.Locale;

/** What a push did, as one JSON document. */
public final class PushJson {

  private PushJson() {}

  /** The document. */
  public static Node.Obj of(List<SiteResult<Report>> results) {
    return Node.object()
        .put("version", 1)
        .put("sites", Node.list(results.stream().map(PushJson::site).toList()))
        .build();
  }

  private static Node.Obj site(SiteResult<Report> result) {
    Node.ObjBuilder site =
        Node.object()
            .put("site", result.site().name())
            .put("url", result.site().grafana().url().toString());
    result.failure().ifPresent(e -> site.put("error", e.getMessage()));
    result.value().ifPresent(report -> report(report, site));
    return site.build();
  }

  private static void report(Report report, Node.ObjBuilder site) {
    site.put("outcomes", Node.list(report.outcomes().stream().map(PushJson::outcome).toList()));
    report.problem().ifPresent(problem -> site.put("problem", problem));
    Node.ObjBuilder summary = Node.object();
    for (Outcome.Status status : Outcome.Status.values()) {
      summary.put(word(status), report.count(status));
    }
    site.put("summary", summary.build());
  }

  private static Node.Obj outcome(Outcome outcome) {
    Node.Obj change = PlanJson.change(outcome.change()).with("status", word(outcome.status()));
    return outcome.message().isEmpty() ? change : change.with("message", outcome.message());
  }

  private static String word(Outcome.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
