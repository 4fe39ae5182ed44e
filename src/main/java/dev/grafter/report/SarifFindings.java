package dev.grafter.report;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Findings as SARIF 2.1.0 (OASIS). Only rules that found something are described. */
final class SarifFindings {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  private SarifFindings() {}

  static String write(FindingReport report, String toolVersion) {
    SortedMap<String, Rule> rules = new TreeMap<>();
    report.findings().forEach(finding -> rules.put(finding.rule().id(), finding.rule()));
    List<String> ids = List.copyOf(rules.keySet());
    Node.Obj driver =
        Node.object()
            .put("name", "grafter")
            .put("version", toolVersion)
            .put("rules", Node.list(rules.values().stream().map(SarifFindings::rule).toList()))
            .build();
    List<Node> results = new ArrayList<>();
    report.findings().forEach(finding -> results.add(result(finding, ids)));
    Node.Obj run =
        Node.object()
            .put("tool", Node.empty().with("driver", driver))
            .put("columnKind", "utf16CodeUnits")
            .put("results", Node.list(results))
            .build();
    return Json.pretty(
        Node.object()
            .put("$schema", SCHEMA)
            .put("version", "2.1.0")
            .put("runs", Node.list(run))
            .build());
  }

  private static Node.Obj rule(Rule rule) {
    return Node.object()
        .put("id", rule.id())
        .put("shortDescription", message(rule.summary()))
        .put("defaultConfiguration", Node.empty().with("level", level(rule.level())))
        .build();
  }

  private static Node.Obj result(Finding finding, List<String> ids) {
    return Node.object()
        .put("ruleId", finding.rule().id())
        .put("ruleIndex", ids.indexOf(finding.rule().id()))
        .put("level", level(finding.level()))
        .put("message", message(finding.message()))
        .put("locations", Node.list(location(finding)))
        .build();
  }

  private static Node.Obj location(Finding finding) {
    Node.Obj physical =
        Node.object()
            .put("artifactLocation", Node.empty().with("uri", uri(finding.where().source())))
            .put("region", region(finding))
            .build();
    Node.Obj location = Node.empty().with("physicalLocation", physical);
    return finding.property().isEmpty()
        ? location
        : location.with(
            "logicalLocations",
            Node.list(
                Node.object()
                    .put("fullyQualifiedName", finding.property())
                    .put("kind", "property")
                    .build()));
  }

  /** SARIF counts lines and columns from 1; an unknown place is the file's start. */
  private static Node.Obj region(Finding finding) {
    return Node.object()
        .put("startLine", Math.max(1, finding.where().line()))
        .put("startColumn", Math.max(1, finding.where().column()))
        .build();
  }

  private static String uri(String file) {
    try {
      return new URI(null, null, file.replace('\\', '/'), null).getRawPath();
    } catch (URISyntaxException e) {
      return file;
    }
  }

  private static Node.Obj message(String text) {
    return Node.empty().with("text", text);
  }

  private static String level(FindingLevel level) {
    return level == FindingLevel.INFO ? "note" : level.word();
  }
}
