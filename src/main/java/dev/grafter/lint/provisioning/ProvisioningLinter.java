package dev.grafter.lint.provisioning;

import static dev.grafter.lint.provisioning.ProvisioningRule.EMPTY_FILE;
import static dev.grafter.lint.provisioning.ProvisioningRule.FOREIGN_FILE;
import static dev.grafter.lint.provisioning.ProvisioningRule.LATER_DOCUMENTS;
import static dev.grafter.lint.provisioning.ProvisioningRule.MIXED_KINDS;
import static dev.grafter.lint.provisioning.ProvisioningRule.UNKNOWN_KIND;
import static dev.grafter.lint.provisioning.ProvisioningRule.WRONG_SUFFIX;
import static dev.grafter.lint.provisioning.ProvisioningRule.YAML_SYNTAX;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Suggestion;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.lint.Assumptions;
import dev.grafter.lint.Environment;
import dev.grafter.lint.Finding;
import dev.grafter.lint.Findings;
import dev.grafter.lint.Source;
import dev.grafter.lint.evaluation.EvaluationChecks;
import dev.grafter.lint.provisioning.alerting.AlertingChecks;
import dev.grafter.lint.provisioning.alerting.AlertingFile;
import dev.grafter.lint.provisioning.alerting.AlertingReader;
import dev.grafter.lint.provisioning.dashboard.ProviderReader;
import dev.grafter.lint.provisioning.datasource.DatasourceChecks;
import dev.grafter.lint.provisioning.datasource.DatasourceFile;
import dev.grafter.lint.provisioning.datasource.DatasourceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges provisioning files together, as one Grafana 13.1 would read them. Files are read in the
 * order of their names, as Grafana does within a directory.
 */
public final class ProvisioningLinter {

  private static final List<String> DASHBOARD_KEYS =
      List.of("panels", "schemaVersion", "spec", "templating", "dashboard");

  private final Findings findings = new Findings();
  private final Report report;
  private final List<DatasourceFile> datasources = new ArrayList<>();
  private final List<AlertingFile> alerting = new ArrayList<>();

  private ProvisioningLinter(Environment environment, Assumptions assumptions) {
    this.report = new Report(findings, environment, assumptions);
  }

  /** What there is to say about the files. */
  public static List<Finding> lint(
      List<Source> sources, Environment environment, Assumptions assumptions) {
    ProvisioningLinter linter = new ProvisioningLinter(environment, assumptions);
    sources.stream().sorted(Comparator.comparing(Source::name)).forEach(linter::read);
    new DatasourceChecks(linter.report).check(linter.datasources);
    new AlertingChecks(linter.report).check(linter.alerting);
    linter.evaluation();
    return linter.findings.list();
  }

  private void evaluation() {
    Map<String, String> types = new HashMap<>();
    datasources.forEach(file -> types.putAll(file.types()));
    EvaluationChecks checks = new EvaluationChecks(report, types);
    alerting.forEach(file -> file.groups().forEach(checks::check));
  }

  private void read(Source source) {
    try {
      Node root = parse(source);
      read(source, root);
      if (source.text().contains("---") && isProvisioning(root)) {
        Yaml.secondDocument(source.text(), source.name()).ifPresent(this::laterDocument);
      }
    } catch (CodecException e) {
      report.refuse(
          YAML_SYNTAX, e.where(), "", "Grafana cannot read the file: " + e.problem(), e.goText());
    }
  }

  /** JSON is YAML, but tabs between its tokens are fine for Go's library alone. */
  private static Node parse(Source source) {
    try {
      return Yaml.parse(source.text(), source.name(), YamlOptions.GO_V3_JUDGED);
    } catch (CodecException e) {
      if (!source.text().contains("\t") || !source.text().stripLeading().startsWith("{")) {
        throw e;
      }
      return json(source).orElseThrow(() -> e);
    }
  }

  private static Optional<Node> json(Source source) {
    try {
      return Optional.of(Json.parse(source.text(), source.name()));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static boolean isProvisioning(Node root) {
    return root.asObject()
        .flatMap(object -> FileKind.of(object.fields().keySet()))
        .filter(kind -> kind != FileKind.OTHER)
        .isPresent();
  }

  private void read(Source source, Node root) {
    if (root instanceof Node.Obj object) {
      Optional<FileKind> kind = FileKind.of(object.fields().keySet());
      kind.ifPresentOrElse(found -> read(source, object, found), () -> unknown(source, object));
    } else if (root instanceof Node.Arr list && looksLikeProviders(list)) {
      new ProviderReader(report).readLegacy(list);
    } else if (root.isNull()) {
      empty(root.where());
    } else {
      Types.refuseTop(report, root);
    }
  }

  private void laterDocument(Location where) {
    report.add(
        LATER_DOCUMENTS,
        where,
        "",
        "a second document starts here: Grafana reads only the first of a file, so split it");
  }

  private static boolean looksLikeProviders(Node.Arr list) {
    return list.items().stream()
        .anyMatch(item -> item.asObject().filter(object -> object.has("options")).isPresent());
  }

  private void empty(Location where) {
    report.add(EMPTY_FILE, where, "", "there is nothing in this file, so Grafana makes nothing");
  }

  private void read(Source source, Node.Obj root, FileKind kind) {
    switch (kind) {
      case DATASOURCES -> {
        file(source, root, kind, ".yaml", ".yml");
        datasources.add(new DatasourceReader(report).read(root));
      }
      case DASHBOARDS -> {
        file(source, root, kind, ".yaml", ".yml");
        new ProviderReader(report).read(root);
      }
      case ALERTING -> {
        if (isRulerFile(root)) {
          foreign(source);
          return;
        }
        file(source, root, kind, ".yaml", ".yml", ".json");
        alerting.add(new AlertingReader(report).read(root));
      }
      case OTHER -> {}
    }
  }

  /** Loki's and Prometheus' rule files have groups too, with queries in {@code expr}. */
  private static boolean isRulerFile(Node.Obj root) {
    return root.find("groups").flatMap(Node::asList).stream()
        .flatMap(groups -> groups.items().stream())
        .flatMap(group -> group.asObject().stream())
        .flatMap(group -> group.find("rules").flatMap(Node::asList).stream())
        .flatMap(rules -> rules.items().stream())
        .flatMap(rule -> rule.asObject().stream())
        .anyMatch(rule -> rule.has("expr") && (rule.has("alert") || rule.has("record")));
  }

  private void mixed(Node.Obj root, FileKind kind) {
    Set<FileKind> kinds = FileKind.all(root.fields().keySet());
    if (kinds.size() > 1) {
      report.add(
          MIXED_KINDS,
          root.where(),
          "",
          "this file is read from the directory "
              + kind.directory()
              + ", where Grafana ignores what belongs to "
              + kinds.stream()
                  .filter(other -> other != kind)
                  .map(FileKind::directory)
                  .collect(Collectors.joining(" and "))
              + ": split it");
    }
  }

  private void file(Source source, Node.Obj root, FileKind kind, String... suffixes) {
    mixed(root, kind);
    if (!source.endsIn(suffixes)) {
      report.add(
          WRONG_SUFFIX,
          new Location(source.name(), 1, 1),
          "",
          "Grafana reads only files that end in "
              + String.join(" or ", suffixes)
              + " from "
              + kind.directory()
              + ": rename the file");
    }
  }

  private void unknown(Source source, Node.Obj root) {
    if (root.fields().keySet().stream().allMatch("apiVersion"::equals)) {
      empty(new Location(source.name(), 1, 1));
      return;
    }
    List<String> keys = Stream.of(FileKind.values()).flatMap(kind -> kind.keys().stream()).toList();
    boolean foreign = true;
    if (DASHBOARD_KEYS.stream().anyMatch(root::has)) {
      foreign(source);
      return;
    }
    for (String key : root.fields().keySet()) {
      Optional<String> near = Suggestion.nearest(key, keys);
      if (near.isPresent()) {
        foreign = false;
        report.add(
            UNKNOWN_KIND,
            root.keyLocation(key),
            key,
            "Grafana knows no \""
                + key
                + "\" in provisioning files and ignores it; did you mean \""
                + near.get()
                + "\"?");
      }
    }
    if (foreign) {
      foreign(source);
    }
  }

  private void foreign(Source source) {
    report.add(
        FOREIGN_FILE,
        new Location(source.name(), 1, 1),
        "",
        "this is no provisioning file of Grafana, so it was not judged");
  }
}
