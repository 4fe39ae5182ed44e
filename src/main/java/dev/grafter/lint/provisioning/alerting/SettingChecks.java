package dev.grafter.lint.provisioning.alerting;

import dev.grafter.codec.Node;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoQuote;
import dev.grafter.lint.provisioning.alerting.Integration.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What Grafana asks of several settings together, or of a setting's value; the first fault counts.
 */
final class SettingChecks {

  private static final String SLACK_API = "https://slack.com/api/chat.postMessage";
  private static final Set<String> RESTRICTED_HEADERS =
      Set.of(
          "host",
          "accept-encoding",
          "accept-charset",
          "content-encoding",
          "content-length",
          "authorization",
          "user-agent",
          "transfer-encoding",
          "connection",
          "upgrade",
          "trailer",
          "te",
          "proxy-authorization",
          "proxy-authenticate",
          "cookie",
          "set-cookie",
          "referer",
          "origin",
          "x-forwarded-for",
          "x-real-ip",
          "via",
          "forwarded",
          "expect",
          "keep-alive",
          "date");
  private static final List<String> RESPONDERS =
      List.of("team", "teams", "user", "escalation", "schedule");
  private static final int THREEMA_ID = 8;

  private SettingChecks() {}

  private static String text(Node.Obj values, String key) {
    return values
        .find(key)
        .filter(value -> !value.isNull())
        .map(value -> value instanceof Node.Scalar scalar ? scalar.text() : value.toString())
        .orElse("");
  }

  private static boolean blank(Node.Obj values, String key) {
    return text(values, key).isEmpty();
  }

  private static Optional<Fault> fault(String key, String said) {
    return Optional.of(new Fault(key, said));
  }

  /** Whether Go's {@code url.Parse} refuses the text; it takes nearly anything. */
  private static boolean isBadUrl(String text) {
    return text.startsWith(":")
        || text.chars().anyMatch(Character::isISOControl)
        || text.matches("(?s).*%(?![0-9a-fA-F]{2}).*");
  }

  private static Optional<Fault> url(Node.Obj values, String key, String said) {
    return isBadUrl(text(values, key)) ? fault(key, said) : Optional.empty();
  }

  static Optional<Fault> alertmanager(Node.Obj values) {
    return url(values, "url", "invalid url property in settings");
  }

  static Optional<Fault> webex(Node.Obj values) {
    return url(values, "api_url", "invalid URL " + GoQuote.quote(text(values, "api_url")));
  }

  static Optional<Fault> slack(Node.Obj values) {
    String url = blank(values, "url") ? text(values, "endpointUrl") : text(values, "url");
    if (isBadUrl(url)) {
      return fault("url", "invalid URL " + GoQuote.quote(url));
    }
    boolean api = url.isEmpty() || url.equals(SLACK_API);
    if (api && text(values, "recipient").isBlank()) {
      return fault("recipient", "recipient must be specified when using the Slack chat API");
    }
    String mention = text(values, "mentionChannel");
    if (!Set.of("", "here", "channel").contains(mention)) {
      return fault("mentionChannel", "invalid value for mentionChannel: " + GoQuote.quote(mention));
    }
    return api && blank(values, "token")
        ? fault("token", "token must be specified when using the Slack chat API")
        : Optional.empty();
  }

  static Optional<Fault> kafka(Node.Obj values) {
    String version = text(values, "apiVersion");
    if (version.equals("v3") && blank(values, "kafkaClusterId")) {
      return fault("kafkaClusterId", "kafka cluster id must be provided when using api version 3");
    }
    return Set.of("", "v2", "v3").contains(version)
        ? Optional.empty()
        : fault("apiVersion", "unsupported api version: " + version);
  }

  static Optional<Fault> jira(Node.Obj values) {
    Optional<Fault> url = url(values, "api_url", "field api_url is not a valid URL");
    if (url.isPresent()) {
      return url;
    }
    String reopen = text(values, "reopen_duration");
    if (!reopen.isEmpty() && !GoDuration.isPrometheus(reopen)) {
      return fault("reopen_duration", "field reopen_duration is not a valid duration");
    }
    boolean token = !blank(values, "api_token");
    if (!token && (blank(values, "user") || blank(values, "password"))) {
      return fault("api_token", "either token or both user and password must be set");
    }
    if (token && !(blank(values, "user") && blank(values, "password"))) {
      return fault(
          "api_token", "provided both token and user/password, only one is allowed at a time");
    }
    String field = text(values, "dedup_key_field");
    return field.isEmpty() || field.matches("[0-9]+")
        ? Optional.empty()
        : fault("dedup_key_field", "dedup_key_field must match the format [0-9]+");
  }

  static Optional<Fault> mqtt(Node.Obj values) {
    if (!Set.of("", "json", "text").contains(text(values, "messageFormat"))) {
      return fault("messageFormat", "invalid message format, must be 'json' or 'text'");
    }
    String qos = text(values, "qos");
    if (!qos.matches("-?[0-9]*")) {
      return fault("qos", "failed to parse QoS");
    }
    return Set.of("", "0", "1", "2").contains(qos)
        ? url(values, "brokerUrl", "failed to parse broker URL")
        : fault("qos", "invalid QoS level: " + qos + ". Must be 0, 1 or 2");
  }

  static Optional<Fault> authorization(Node.Obj values) {
    boolean basic = !blank(values, "username") && !blank(values, "password");
    return basic && !blank(values, "authorization_credentials")
        ? fault(
            "authorization_credentials",
            "both HTTP Basic Authentication and Authorization Header are set, only 1 is permitted")
        : Optional.empty();
  }

  static Optional<Fault> webhook(Node.Obj values) {
    return authorization(values).or(() -> headers(values));
  }

  private static Optional<Fault> headers(Node.Obj values) {
    Set<String> names =
        values
            .find("headers")
            .flatMap(Node::asObject)
            .map(headers -> headers.fields().keySet())
            .orElse(Set.of());
    String refused =
        names.stream()
            .filter(name -> RESTRICTED_HEADERS.contains(name.toLowerCase(Locale.ROOT)))
            .sorted()
            .map(GoQuote::quote)
            .collect(Collectors.joining(" "));
    return refused.isEmpty()
        ? Optional.empty()
        : fault("headers", "custom headers [" + refused + "] are not allowed");
  }

  static Optional<Fault> opsgenie(Node.Obj values) {
    String tags = text(values, "sendTagsAs");
    if (!Set.of("", "tags", "details", "both").contains(tags)) {
      return fault("sendTagsAs", "invalid value for sendTagsAs: " + GoQuote.quote(tags));
    }
    List<Node> responders = values.items("responders");
    for (int i = 0; i < responders.size(); i++) {
      Optional<Fault> fault = responder(i, responders.get(i).asObject().orElse(Node.empty()));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<Fault> responder(int index, Node.Obj responder) {
    String at = "responder at index [" + index + "] ";
    if (blank(responder, "id") && blank(responder, "username") && blank(responder, "name")) {
      return fault("responders", at + "must have at least one of id, username or name specified");
    }
    String type = text(responder, "type").toLowerCase(Locale.ROOT);
    if (type.contains("{{")) {
      return TemplateSyntax.isPlain(text(responder, "type"))
          ? Optional.empty()
          : fault("responders", at + "type is not a valid template: ");
    }
    if (!RESPONDERS.contains(type)) {
      return fault("responders", at + "has unsupported type. Supported only: ");
    }
    return type.equals("teams") && blank(responder, "name")
        ? fault("responders", at + "has type 'teams' but empty name")
        : Optional.empty();
  }

  static Optional<Fault> pushover(Node.Obj values) {
    if (!text(values, "priority").matches("[+-]?[0-9]*")) {
      return fault("priority", "failed to convert alerting priority to integer");
    }
    return text(values, "okPriority").matches("[+-]?[0-9]*")
        ? Optional.empty()
        : fault("okPriority", "failed to convert OK priority to integer");
  }

  static Optional<Fault> sns(Node.Obj values) {
    for (String key : List.of("topic_arn", "target_arn")) {
      if (!blank(values, key) && !text(values, key).matches("arn:([^:]*:){4}.*")) {
        return fault(key, "invalid " + key.replace("_arn", "") + " ARN provided");
      }
    }
    if (blank(values, "topic_arn")
        && blank(values, "target_arn")
        && blank(values, "phone_number")) {
      return fault("topic_arn", "must specify topicArn, targetArn, or phone number");
    }
    Node.Obj sigv4 = values.find("sigv4").flatMap(Node::asObject).orElse(Node.empty());
    return blank(sigv4, "access_key") == blank(sigv4, "secret_key")
        ? Optional.empty()
        : fault("sigv4", "must specify both access key and secret key");
  }

  static Optional<Fault> telegram(Node.Obj values) {
    String thread = text(values, "message_thread_id");
    if (!thread.isEmpty() && !thread.matches("[+-]?[0-9]{1,18}")) {
      return fault("message_thread_id", "message thread id must be an integer");
    }
    if (!thread.isEmpty() && Long.parseLong(thread) != (int) Long.parseLong(thread)) {
      return fault("message_thread_id", "message thread id must be an int32");
    }
    String mode = text(values, "parse_mode").toLowerCase(Locale.ROOT);
    return Set.of("", "markdown", "markdownv2", "html", "none").contains(mode)
        ? Optional.empty()
        : fault("parse_mode", "unknown parse_mode, must be Markdown, MarkdownV2, HTML or None");
  }

  static Optional<Fault> threema(Node.Obj values) {
    String gateway = text(values, "gateway_id");
    if (!gateway.startsWith("*")) {
      return fault("gateway_id", "invalid Threema Gateway ID: Must start with a *");
    }
    if (gateway.length() != THREEMA_ID) {
      return fault("gateway_id", "invalid Threema Gateway ID: Must be 8 characters long");
    }
    return text(values, "recipient_id").length() == THREEMA_ID
        ? Optional.empty()
        : fault("recipient_id", "invalid Threema Recipient ID: Must be 8 characters long");
  }

  static Optional<Fault> wecom(Node.Obj values) {
    if (!blank(values, "url")) {
      return Optional.empty();
    }
    if (blank(values, "secret")) {
      return fault("url", "either url or secret is required");
    }
    if (blank(values, "agent_id")) {
      return fault("agent_id", "could not find AgentID in settings");
    }
    return blank(values, "corp_id")
        ? fault("corp_id", "could not find CorpID in settings")
        : Optional.empty();
  }
}
