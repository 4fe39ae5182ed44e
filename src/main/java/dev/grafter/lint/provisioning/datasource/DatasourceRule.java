package dev.grafter.lint.provisioning.datasource;

import static dev.grafter.lint.FindingLevel.ERROR;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/** What is looked for in datasource files. */
public enum DatasourceRule implements Rule {
  DATASOURCE_LEGACY_SCHEMA(WARNING, "Without apiVersion 1 Grafana reads an old schema."),
  DATASOURCE_NAME_MISSING(ERROR, "A datasource needs a name."),
  DATASOURCE_NAME_LONG(ERROR, "A datasource's name is too long."),
  DATASOURCE_NAME_TWICE(ERROR, "Two datasources have one name and different uids."),
  DATASOURCE_REPLACED(WARNING, "A later datasource of the same name replaces this one."),
  DATASOURCE_UID_INVALID(ERROR, "A datasource's uid has a wrong form."),
  DATASOURCE_UID_MISSING(WARNING, "Grafana makes a uid from the name."),
  DATASOURCE_UID_TWICE(ERROR, "Two datasources have one uid."),
  DATASOURCE_URL_LONG(ERROR, "A datasource's URL is too long."),
  DATASOURCE_URL_MISSING(WARNING, "A Loki datasource without a URL cannot be asked."),
  DATASOURCE_TYPE_MISSING(WARNING, "A datasource without a type cannot be used."),
  DATASOURCE_TYPE_UNKNOWN(WARNING, "No datasource plugin of Grafana has this type."),
  DATASOURCE_ACCESS_UNKNOWN(WARNING, "Grafana uses proxy instead of an unknown access."),
  DATASOURCE_DEFAULT_TWICE(ERROR, "Only one datasource of an organisation can be the default."),
  DATASOURCE_ORG_UNKNOWN(ERROR, "A datasource's organisation must exist."),
  DATASOURCE_CORRELATION_INVALID(ERROR, "Grafana cannot make the correlation."),
  LOKI_SETTING_UNKNOWN(WARNING, "A key of jsonData is almost one that Loki's plugin knows."),
  LOKI_SETTING_NOT_A_NUMBER(WARNING, "A setting that Loki's plugin reads as a number is none."),
  LOKI_HEADER_UNPAIRED(WARNING, "A header's name and value do not belong together."),
  LOKI_SECRET_IN_THE_OPEN(WARNING, "A secret is in jsonData, which everybody can read."),
  LOKI_DERIVED_FIELD_INCOMPLETE(WARNING, "A derived field does nothing as it is.");

  private final FindingLevel level;
  private final String summary;

  DatasourceRule(FindingLevel level, String summary) {
    this.level = level;
    this.summary = summary;
  }

  @Override
  public FindingLevel level() {
    return level;
  }

  @Override
  public String summary() {
    return summary;
  }
}
