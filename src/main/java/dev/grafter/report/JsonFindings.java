package dev.grafter.report;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;

/** Findings as one JSON document. */
final class JsonFindings {

  private JsonFindings() {}

  static String write(FindingReport report) {
    return Json.pretty(
        Node.object()
            .put("version", 1)
            .put("files", Node.strings(report.files()))
            .put("errors", report.count(FindingLevel.ERROR))
            .put("warnings", report.count(FindingLevel.WARNING))
            .put("infos", report.count(FindingLevel.INFO))
            .put(
                "findings",
                Node.list(report.findings().stream().map(JsonFindings::finding).toList()))
            .build());
  }

  private static Node.Obj finding(Finding finding) {
    return Node.object()
        .put("file", finding.where().source())
        .put("line", finding.where().line())
        .put("column", finding.where().column())
        .put("level", finding.level().word())
        .put("rule", finding.rule().id())
        .putNonEmpty("property", finding.property())
        .put("message", finding.message())
        .putNonEmpty("said", finding.said())
        .build();
  }
}
