package dev.grafter.lint.provisioning.datasource;

import static dev.grafter.lint.provisioning.datasource.DatasourceRule.DATASOURCE_CORRELATION_INVALID;

import dev.grafter.codec.Node;
import dev.grafter.lint.provisioning.Report;
import dev.grafter.lint.provisioning.Section;
import java.util.List;

/** The correlations of a datasource: links from its results to another datasource or a page. */
final class CorrelationReader {

  private final Report report;

  CorrelationReader(Report report) {
    this.report = report;
  }

  void read(Section datasource) {
    for (Section entry : datasource.sections("correlations", "a correlation")) {
      read(entry, entry.json());
    }
  }

  private void read(Section entry, Node.Obj values) {
    for (String key : List.of("label", "description")) {
      if (!(values.get(key) instanceof Node.Str)) {
        refuse(
            entry,
            key,
            "a correlation needs a " + key + " that is a string: Grafana fails without it",
            "interface conversion: interface {} is "
                + (values.has(key) ? values.get(key).kind() : "nil"));
      }
    }
    if (values.has("transformations")) {
      refuse(entry, "transformations", "transformations belong into the correlation's config", "");
    }
    boolean external = values.text("type").orElse("query").equals("external");
    if (!external && values.text("targetUID").isEmpty()) {
      refuse(
          entry,
          "targetUID",
          "a correlation of type \"query\" needs targetUID, the uid of the other datasource",
          "must have a targetUID");
    }
    config(entry, values);
    entry.also("label", "description", "type", "targetUID", "config", "transformations").done();
  }

  private void config(Section entry, Node.Obj values) {
    values
        .text("config", "type")
        .filter(type -> !type.isEmpty() && !type.equals("query"))
        .ifPresent(
            type ->
                refuse(
                    entry,
                    "config.type",
                    "the type stands beside config, not in it: Grafana refuses \"" + type + "\"",
                    ""));
  }

  private void refuse(Section entry, String key, String message, String said) {
    report.refuse(DATASOURCE_CORRELATION_INVALID, entry.where(key), entry.path(key), message, said);
  }
}
