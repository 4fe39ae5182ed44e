package dev.grafter.lint.provisioning;

import static dev.grafter.lint.FindingLevel.ERROR;
import static dev.grafter.lint.FindingLevel.INFO;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/** What is looked for in any provisioning file, whatever it provisions. */
public enum ProvisioningRule implements Rule {
  YAML_SYNTAX(ERROR, "The text is no YAML, so Grafana cannot read the file."),
  YAML_TYPE(ERROR, "A value has a type that Grafana cannot read into the property."),
  TOP_LEVEL_TYPE(ERROR, "The top of the file is no object."),
  YAML_DUPLICATE_KEY(ERROR, "A key is given twice in one object."),
  NULL_ITEM(ERROR, "An empty list item makes Grafana fail."),
  NOT_A_NUMBER(ERROR, "A value that must be a whole number is none."),
  NOT_A_BOOLEAN(ERROR, "A value that must be true or false is neither."),
  FILE_UNREADABLE(ERROR, "A file named by $__file{} cannot be read."),
  FILE_ELSEWHERE(INFO, "A file named by $__file{} is not on this machine."),
  UNKNOWN_KEY(WARNING, "Grafana does not know the key and ignores it."),
  LENIENT_TYPE(WARNING, "A value has another type than the property; Grafana converts it."),
  ENV_UNSET(WARNING, "A variable is not set; Grafana puts an empty text in its place."),
  ENV_COERCED(WARNING, "A text with a variable becomes a number or a boolean."),
  DOLLAR_EATEN(WARNING, "A dollar sign and what follows vanish in Grafana's expansion."),
  DOLLAR_RAW(WARNING, "Grafana expands nothing here, so the dollar signs stay as written."),
  ORG_DEFAULTED(WARNING, "An organisation id below 1 means organisation 1."),
  EMPTY_FILE(WARNING, "The file holds nothing that Grafana reads."),
  UNKNOWN_KIND(WARNING, "The keys belong to no kind of provisioning file."),
  FOREIGN_FILE(INFO, "The file is no provisioning file and was not judged."),
  MIXED_KINDS(WARNING, "The file mixes kinds that Grafana reads from different directories."),
  WRONG_SUFFIX(WARNING, "Grafana does not read files with this ending."),
  LATER_DOCUMENTS(WARNING, "Grafana reads only the first document of a file.");

  private final FindingLevel level;
  private final String summary;

  ProvisioningRule(FindingLevel level, String summary) {
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
