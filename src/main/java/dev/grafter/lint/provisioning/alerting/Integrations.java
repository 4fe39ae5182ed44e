package dev.grafter.lint.provisioning.alerting;

import static dev.grafter.lint.provisioning.alerting.Integration.Kind.BOOLEAN;
import static dev.grafter.lint.provisioning.alerting.Integration.Kind.LIST;
import static dev.grafter.lint.provisioning.alerting.Integration.Kind.NUMBER;
import static dev.grafter.lint.provisioning.alerting.Integration.Kind.OBJECT;
import static dev.grafter.lint.provisioning.alerting.Integration.Kind.OBJECTS;
import static dev.grafter.lint.provisioning.alerting.Integration.Kind.STRINGS;

import java.util.List;
import java.util.Optional;

/** The types of contact points that Grafana 13.1 takes from a file. */
final class Integrations {

  private static final String NO_URL = "could not find url property in settings";
  private static final List<Integration> ALL =
      List.of(
          Integration.of("dingding")
              .needs("url", NO_URL)
              .strings("msgType", "title", "message")
              .build(),
          Integration.of("discord")
              .needs("url", "could not find webhook url property in settings")
              .strings("title", "message", "avatar_url")
              .all(BOOLEAN, "use_discord_username", "use_embed_description")
              .build(),
          Integration.of("email")
              .needs("addresses", "could not find addresses in settings")
              .strings("message", "subject")
              .all(BOOLEAN, "singleEmail")
              .build(),
          Integration.of("googlechat")
              .needs("url", NO_URL)
              .strings("title", "message")
              .all(BOOLEAN, "hide_open_button", "hide_version_info")
              .build(),
          Integration.of("jira")
              .needs("api_url", "could not find api_url property in settings")
              .needs("project", "missing project in jira_config")
              .needs("issue_type", "missing issue_type in jira_config")
              .strings("summary", "description", "priority", "reopen_transition")
              .strings("resolve_transition", "wont_fix_resolution", "reopen_duration")
              .strings("dedup_key_field", "user", "password", "api_token")
              .all(LIST, "labels")
              .all(OBJECT, "fields")
              .check(SettingChecks::jira),
          Integration.of("kafka")
              .needs(
                  "kafkaRestProxy", "could not find kafka rest proxy endpoint property in settings")
              .needs("kafkaTopic", "could not find kafka topic property in settings")
              .strings("description", "details", "username", "password", "apiVersion")
              .strings("kafkaClusterId")
              .check(SettingChecks::kafka),
          Integration.of("LINE")
              .needs("token", "could not find token in settings")
              .strings("title", "description")
              .build(),
          Integration.of("mqtt")
              .needs("brokerUrl", "MQTT broker URL must be specified")
              .needs("topic", "MQTT topic must be specified")
              .strings("clientId", "message", "messageFormat", "username", "password")
              .all(NUMBER, "qos")
              .all(BOOLEAN, "retain")
              .all(OBJECT, "tlsConfig")
              .check(SettingChecks::mqtt),
          Integration.of("oncall")
              .needs("url", "required field 'url' is not specified")
              .strings("httpMethod", "authorization_scheme", "authorization_credentials")
              .strings("username", "password", "title", "message")
              .all(NUMBER, "maxAlerts")
              .check(SettingChecks::authorization),
          Integration.of("opsgenie")
              .needs("apiKey", "could not find api key property in settings")
              .strings("apiUrl", "message", "description", "sendTagsAs")
              .all(BOOLEAN, "autoClose", "overridePriority")
              .all(OBJECTS, "responders")
              .check(SettingChecks::opsgenie),
          Integration.of("pagerduty")
              .needs("integrationKey", "could not find integration key property in settings")
              .strings("severity", "class", "component", "group", "summary", "source", "client")
              .strings("client_url", "url")
              .all(STRINGS, "details")
              .build(),
          Integration.of("prometheus-alertmanager")
              .needs("url", NO_URL)
              .strings("basicAuthUser", "basicAuthPassword")
              .check(SettingChecks::alertmanager),
          Integration.of("pushover")
              .needs("userKey", "user key not found")
              .needs("apiToken", "API token not found")
              .all(NUMBER, "priority", "okPriority", "retry", "expire")
              .strings("device", "sound", "okSound", "title", "message")
              .all(BOOLEAN, "uploadImage")
              .check(SettingChecks::pushover),
          Integration.of("sensugo")
              .needs("url", "could not find URL property in settings")
              .needs("apikey", "could not find the API key property in settings")
              .strings("entity", "check", "namespace", "handler", "message")
              .build(),
          Integration.of("slack")
              .strings("endpointUrl", "url", "token", "recipient", "text", "title", "username")
              .strings("icon_emoji", "icon_url", "mentionChannel", "mentionUsers")
              .strings("mentionGroups", "color", "footer")
              .check(SettingChecks::slack),
          Integration.of("sns")
              .strings("api_url", "topic_arn", "phone_number", "target_arn", "subject", "message")
              .all(OBJECT, "sigv4")
              .all(STRINGS, "attributes")
              .check(SettingChecks::sns),
          Integration.of("teams")
              .needs("url", NO_URL)
              .strings("message", "title", "sectiontitle")
              .build(),
          Integration.of("telegram")
              .needs("bottoken", "could not find Bot Token in settings")
              .needsNumber("chatid", "could not find Chat Id in settings")
              .all(NUMBER, "message_thread_id")
              .strings("message", "parse_mode")
              .all(BOOLEAN, "disable_web_page_preview", "protect_content", "disable_notifications")
              .check(SettingChecks::telegram),
          Integration.of("threema")
              .needs("gateway_id", "could not find Threema Gateway ID in settings")
              .needs("recipient_id", "could not find Threema Recipient ID in settings")
              .needs("api_secret", "could not find Threema API secret in settings")
              .strings("title", "description")
              .check(SettingChecks::threema),
          Integration.of("victorops")
              .needs("url", "could not find victorops url property in settings")
              .strings("messageType", "title", "description")
              .build(),
          Integration.of("webex")
              .strings("message", "room_id", "api_url", "bot_token")
              .check(SettingChecks::webex),
          Integration.of("webhook")
              .needs("url", "required field 'url' is not specified")
              .strings("httpMethod", "authorization_scheme", "authorization_credentials")
              .strings("username", "password", "title", "message")
              .all(NUMBER, "maxAlerts")
              .all(OBJECT, "tlsConfig", "hmacConfig", "payload")
              .all(STRINGS, "headers")
              .check(SettingChecks::webhook),
          Integration.of("wecom")
              .strings("endpointUrl", "url", "agent_id", "corp_id", "secret", "msgtype", "message")
              .strings("title", "touser")
              .check(SettingChecks::wecom));

  private Integrations() {}

  /** The integration of a type; letter case does not count. */
  static Optional<Integration> find(String type) {
    return ALL.stream().filter(found -> found.type().equalsIgnoreCase(type)).findFirst();
  }

  /** All types, in alphabetical order. */
  static List<String> types() {
    return ALL.stream().map(Integration::type).toList();
  }
}
