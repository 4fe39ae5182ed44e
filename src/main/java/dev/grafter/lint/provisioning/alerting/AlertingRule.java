package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.FindingLevel.ERROR;
import static dev.grafter.lint.FindingLevel.INFO;
import static dev.grafter.lint.FindingLevel.WARNING;

import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Rule;

/** What is looked for in alerting files: what Grafana refuses, changes or ignores. */
public enum AlertingRule implements Rule {
  ALERTING_API_VERSION(INFO, "Grafana ignores the apiVersion of alerting files."),
  ALERTING_ORG_UNKNOWN(WARNING, "Grafana puts things into an organisation that may not exist."),
  ALERTING_ORG_MISSING(ERROR, "The organisation of notification settings must exist."),
  GROUP_NAME_MISSING(ERROR, "A rule group needs a name."),
  GROUP_NAME_LONG(ERROR, "A rule group's name is too long."),
  GROUP_FOLDER_MISSING(ERROR, "A rule group needs a folder."),
  GROUP_FOLDER_DEEP(ERROR, "Folders nest at most four deep."),
  GROUP_INTERVAL_INVALID(ERROR, "A rule group's interval is no duration."),
  GROUP_INTERVAL_UNEVEN(ERROR, "A rule group's interval is no multiple of ten seconds."),
  GROUP_EMPTY(WARNING, "A rule group without rules makes nothing."),
  RULE_TITLE_MISSING(ERROR, "A rule needs a title."),
  RULE_TITLE_LONG(ERROR, "A rule's title is too long."),
  RULE_TITLE_TWICE(WARNING, "Two rules of a folder have one title."),
  RULE_UID_MISSING(ERROR, "A rule needs a uid."),
  RULE_UID_INVALID(ERROR, "A rule's uid has a wrong form."),
  RULE_UID_TWICE(WARNING, "A later rule of the same uid replaces this one."),
  RULE_CONDITION_MISSING(ERROR, "A rule needs a condition."),
  RULE_DATA_MISSING(ERROR, "A rule needs queries."),
  RULE_DURATION_INVALID(ERROR, "A rule's duration is none."),
  RULE_STATE_UNKNOWN(ERROR, "A state has a name that Grafana does not know."),
  RULE_MISSING_SERIES_INVALID(ERROR, "The number of evaluations must be above 0."),
  RULE_LABEL_RESERVED(ERROR, "A label belongs to Grafana."),
  RULE_PANEL_LINK_INCOMPLETE(WARNING, "A link to a panel needs the dashboard and the panel."),
  RULE_RANGE_INVALID(ERROR, "A query's time range is empty or no whole number of seconds."),
  RULE_MODEL_MISSING(ERROR, "A query needs a model."),
  RULE_MODEL_QUERY_TYPE(ERROR, "A model's queryType is a string."),
  RULE_RECORDING_METRIC(ERROR, "A recording rule needs the name of a metric."),
  RULE_RECORDING_IGNORED(WARNING, "A recording rule has no use for the property."),
  NOTIFICATION_RECEIVER_MISSING(ERROR, "Notification settings need a receiver."),
  NOTIFICATION_DURATION_INVALID(ERROR, "A notification setting is no usable duration."),
  RECEIVER_UNKNOWN(ERROR, "A contact point is named that does not exist."),
  MUTE_TIMING_UNKNOWN(ERROR, "A mute timing is named that does not exist."),
  CONTACT_POINT_NAME_MISSING(ERROR, "A contact point needs a name."),
  CONTACT_POINT_EMPTY(WARNING, "A contact point without receivers is not made."),
  CONTACT_POINT_UID_MISSING(ERROR, "A receiver of a contact point needs a uid."),
  CONTACT_POINT_UID_INVALID(ERROR, "A receiver's uid has a wrong form."),
  CONTACT_POINT_UID_TWICE(WARNING, "A later receiver of the same uid replaces this one."),
  CONTACT_POINT_TYPE_MISSING(ERROR, "A receiver of a contact point needs a type."),
  CONTACT_POINT_TYPE_UNKNOWN(ERROR, "Grafana has no integration of this type."),
  CONTACT_POINT_SETTINGS_MISSING(ERROR, "A receiver of a contact point needs settings."),
  CONTACT_POINT_SETTING_MISSING(ERROR, "An integration lacks a setting that it needs."),
  CONTACT_POINT_SETTING_INVALID(ERROR, "An integration's setting has a wrong value."),
  CONTACT_POINT_SETTING_TYPE(ERROR, "An integration's setting has a wrong type."),
  CONTACT_POINT_SETTING_UNKNOWN(WARNING, "An integration does not know the setting."),
  CONTACT_POINT_SETTING_UNSET(WARNING, "A setting that is needed comes from an unset variable."),
  POLICY_RECEIVER_MISSING(ERROR, "The root of the policies needs a receiver."),
  POLICY_ROOT_RESTRICTED(ERROR, "The root of the policies must take every alert at any time."),
  POLICY_GROUPING_INVALID(ERROR, "A policy's grouping contradicts itself."),
  POLICY_DURATION_INVALID(ERROR, "A policy's duration is none, or zero."),
  POLICY_MATCHER_INVALID(ERROR, "A policy's matcher is none."),
  POLICY_TYPE(ERROR, "A policy's property has a wrong type."),
  POLICY_REPLACED(WARNING, "A later policy tree of the organisation replaces this one."),
  POLICY_RESET(WARNING, "The policies are reset after they were made."),
  MUTE_TIMING_NAME_MISSING(ERROR, "A mute timing needs a name."),
  MUTE_TIMING_INVALID(ERROR, "A mute timing's range is none."),
  MUTE_TIMING_MONTH_INVALID(WARNING, "There are twelve months."),
  MUTE_TIMING_REPLACED(WARNING, "A later mute timing of the same name replaces this one."),
  TEMPLATE_NAME_MISSING(ERROR, "A template needs a name."),
  TEMPLATE_EMPTY(ERROR, "A template needs content."),
  TEMPLATE_INVALID(ERROR, "A template cannot be parsed."),
  TEMPLATE_WRAPPED(WARNING, "Grafana wraps a template without a define."),
  TEMPLATE_REPLACED(WARNING, "A later template of the same name replaces this one."),
  DELETE_NAME_MISSING(ERROR, "An entry of a delete list needs a name."),
  DELETE_OF_OWN(WARNING, "The files delete what they make.");

  private final FindingLevel level;
  private final String summary;

  AlertingRule(FindingLevel level, String summary) {
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
