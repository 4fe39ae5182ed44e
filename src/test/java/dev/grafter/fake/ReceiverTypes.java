package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The integrations that a contact point may have. */
final class ReceiverTypes {

  /** What stands where a secret is. */
  static final Node.Str REDACTED = Node.of("[REDACTED]");

  /**
   * A type.
   *
   * @param required settings of which one must be there, empty for none
   * @param complaint what is said when it is not
   * @param secrets the settings that are never shown
   */
  private record Type(List<String> required, String complaint, Set<String> secrets) {}

  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          type("email", "addresses", "could not find addresses in settings"),
          type(
              "webhook",
              "url",
              "required field 'url' is not specified",
              "password",
              "authorization_credentials"),
          Map.entry(
              "slack",
              new Type(
                  List.of("url", "token"),
                  "token must be specified when using the Slack chat API",
                  Set.of("url", "token"))),
          type(
              "pagerduty",
              "integrationKey",
              "could not find integration key property in settings",
              "integrationKey"),
          type("teams", "url", "could not find url property in settings"),
          type("opsgenie", "apiKey", "could not find api key property in settings", "apiKey"),
          type("telegram", "bottoken", "could not find Bot Token in settings", "bottoken"),
          type("discord", "url", "could not find webhook url property in settings", "url"),
          type("googlechat", "url", "could not find url property in settings", "url"),
          type("dingding", "url", "could not find url property in settings", "url"),
          type("victorops", "url", "could not find victorops url property in settings", "url"),
          type("pushover", "userKey", "user key not found", "userKey", "apiToken"),
          type(
              "prometheus-alertmanager", "url", "could not find url property", "basicAuthPassword"),
          type("oncall", "url", "required field 'url' is not specified", "password"),
          type("kafka", "kafkaRestProxy", "could not find kafka rest proxy endpoint property"),
          type("line", "token", "could not find token in settings", "token"),
          type("threema", "gateway_id", "could not find Threema Gateway ID in settings"),
          type("sensugo", "url", "could not find URL property in settings", "apikey"),
          type("wecom", "", "", "url", "secret"),
          type("webex", "room_id", "received an invalid \"room_id\"", "bot_token"),
          type("mqtt", "brokerUrl", "MQTT broker URL must be specified", "password"),
          type("sns", "", "", "sigv4.access_key", "sigv4.secret_key"),
          type("jira", "api_url", "could not find api_url property in settings", "password"));

  private ReceiverTypes() {}

  private static Map.Entry<String, Type> type(
      String name, String required, String complaint, String... secrets) {
    List<String> needs = required.isEmpty() ? List.of() : List.of(required);
    return Map.entry(name, new Type(needs, complaint, Set.of(secrets)));
  }

  static void check(Body sent, Profile profile) {
    String name = sent.text("type");
    Type type = TYPES.get(name);
    if (type == null) {
      throw invalid(
          profile.since(13) ? "unknown integration type: " + name : "unknown type '" + name + "'");
    }
    Node.Obj settings =
        sent.object("settings", true).orElseThrow(() -> invalid("settings should not be empty"));
    boolean complete =
        type.required.isEmpty()
            || type.required.stream().anyMatch(key -> !settings.text(key).orElse("").isEmpty());
    if (!complete) {
      throw invalid(whose(sent, profile) + type.complaint);
    }
  }

  private static String whose(Body sent, Profile profile) {
    return profile.since(12)
        ? "failed to validate integration \""
            + sent.text("name")
            + "\" (UID "
            + sent.text("uid")
            + ") of type \""
            + sent.text("type")
            + "\": "
        : "failed to validate receiver of type \"" + sent.text("type") + "\": ";
  }

  static Refusal invalid(String why) {
    return Refusal.of(400, "invalid object specification: " + why);
  }

  /** The settings as they are shown. */
  static Node redacted(String name, Node.Obj settings) {
    Node.Obj shown = settings;
    for (String key : secrets(name)) {
      if (!shown.text(key).orElse("").isEmpty()) {
        shown = shown.with(key, REDACTED);
      }
    }
    return Digest.sorted(shown);
  }

  /** The settings as they are stored: what was sent back redacted stays as it was. */
  static Node.Obj restored(String name, Node.Obj sent, Node.Obj old) {
    Node.Obj settings = sent;
    for (String key : secrets(name)) {
      if (REDACTED.equals(settings.get(key)) && old.has(key)) {
        settings = settings.with(key, old.get(key));
      }
    }
    return settings;
  }

  private static Set<String> secrets(String name) {
    Type type = TYPES.get(name);
    return type == null ? Set.of() : type.secrets;
  }
}
