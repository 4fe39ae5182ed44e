package dev.grafter.lint.provisioning.dashboard;

import static dev.grafter.lint.FindingLevel.ERROR;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/** What is looked for in dashboard provider files. */
public enum ProviderRule implements Rule {
  PROVIDER_API_VERSION(ERROR, "Without apiVersion 1 Grafana expects a list at the top."),
  PROVIDER_LEGACY_SCHEMA(WARNING, "A list of providers at the top is an old schema."),
  PROVIDER_NAME_TWICE(ERROR, "Two providers of a file have one name."),
  PROVIDER_NAME_MISSING(WARNING, "A provider has no name."),
  PROVIDER_TYPE_UNKNOWN(ERROR, "A provider's type is file."),
  PROVIDER_PATH_MISSING(ERROR, "A provider needs the directory of its dashboards."),
  PROVIDER_PATH_DEPRECATED(WARNING, "options.folder is the old name of options.path."),
  PROVIDER_FOLDER_CONFLICT(ERROR, "Folders come from the directories or from the provider."),
  PROVIDER_FOLDER_INVALID(WARNING, "Grafana cannot use the folder and leaves the dashboards out."),
  PROVIDER_OPTION_IGNORED(WARNING, "An option has no effect as it is written."),
  PROVIDER_ORG_UNKNOWN(ERROR, "A provider's organisation must exist.");

  private final FindingLevel level;
  private final String summary;

  ProviderRule(FindingLevel level, String summary) {
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
