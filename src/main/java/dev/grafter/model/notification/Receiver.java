package dev.grafter.model.notification;

import dev.grafter.codec.Node;
import dev.grafter.fleet.Secret;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One way a contact point sends. What is an address or a password is a reference; texts may hold
 * Grafana's notification templates.
 */
public sealed interface Receiver {

  /** Grafana's word for the integration. */
  String type();

  /** What may be read by all. */
  Node.Obj settings();

  /** What is kept elsewhere, by its key in the settings. */
  Map<String, Secret> secrets();

  /**
   * Mail.
   *
   * @param addresses the addresses, separated by {@code ;}
   * @param single whether all get one mail
   * @param subject the subject; empty for Grafana's own
   * @param message the text; empty for Grafana's own
   */
  record Email(Secret addresses, boolean single, Optional<String> subject, Optional<String> message)
      implements Receiver {
    /** Refuses null. */
    public Email {
      Objects.requireNonNull(addresses, "addresses");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String type() {
      return "email";
    }

    @Override
    public Node.Obj settings() {
      return Node.object()
          .put("singleEmail", single)
          .putText("subject", subject)
          .putText("message", message)
          .build();
    }

    @Override
    public Map<String, Secret> secrets() {
      return Map.of("addresses", addresses);
    }
  }

  /**
   * An HTTP request with the alerts as JSON.
   *
   * @param url where to
   * @param method POST or PUT
   * @param user for basic authentication
   * @param password for basic authentication
   * @param maxAlerts the most alerts of a request, 0 for all
   */
  record Webhook(
      Secret url, Method method, Optional<String> user, Optional<Secret> password, int maxAlerts)
      implements Receiver {
    /** The method of a request. */
    public enum Method {
      /** POST. */
      POST,
      /** PUT. */
      PUT
    }

    /** Checks that user and password come together. */
    public Webhook {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(method, "method");
      if (user.isPresent() != password.isPresent()) {
        throw new IllegalArgumentException("a webhook needs user and password, or neither");
      }
      if (maxAlerts < 0) {
        throw new IllegalArgumentException("maxAlerts of a webhook is 0 for all, or more");
      }
    }

    @Override
    public String type() {
      return "webhook";
    }

    @Override
    public Node.Obj settings() {
      Node.ObjBuilder builder =
          Node.object().put("httpMethod", method.name()).putText("username", user);
      return maxAlerts == 0 ? builder.build() : builder.put("maxAlerts", maxAlerts).build();
    }

    @Override
    public Map<String, Secret> secrets() {
      Map<String, Secret> secrets = new TreeMap<>();
      secrets.put("url", url);
      password.ifPresent(value -> secrets.put("password", value));
      return secrets;
    }
  }

  /**
   * Slack, by an incoming webhook, or by a token and a channel.
   *
   * @param url the webhook
   * @param token the token
   * @param channel the channel, for a token
   * @param title the heading; empty for Grafana's own
   * @param text the text; empty for Grafana's own
   */
  record Slack(
      Optional<Secret> url,
      Optional<Secret> token,
      Optional<String> channel,
      Optional<String> title,
      Optional<String> text)
      implements Receiver {
    /** Checks that there is one way in. */
    public Slack {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(text, "text");
      if (url.isPresent() == token.isPresent()) {
        throw new IllegalArgumentException("Slack needs either a webhook's url or a token");
      }
      if (token.isPresent() && channel.isEmpty()) {
        throw new IllegalArgumentException("Slack with a token needs a channel");
      }
    }

    /** An incoming webhook. */
    public static Slack webhook(Secret url) {
      return new Slack(
          Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A token that posts into a channel. */
    public static Slack token(Secret token, String channel) {
      return new Slack(
          Optional.empty(),
          Optional.of(token),
          Optional.of(channel),
          Optional.empty(),
          Optional.empty());
    }

    @Override
    public String type() {
      return "slack";
    }

    @Override
    public Node.Obj settings() {
      return Node.object()
          .putText("recipient", channel)
          .putText("title", title)
          .putText("text", text)
          .build();
    }

    @Override
    public Map<String, Secret> secrets() {
      Map<String, Secret> secrets = new TreeMap<>();
      url.ifPresent(value -> secrets.put("url", value));
      token.ifPresent(value -> secrets.put("token", value));
      return secrets;
    }
  }

  /**
   * PagerDuty.
   *
   * @param integrationKey the key of the service
   * @param severity critical, error, warning or info, or a template of it
   * @param summary the heading; empty for Grafana's own
   */
  record PagerDuty(Secret integrationKey, String severity, Optional<String> summary)
      implements Receiver {
    /** Checks the severity. */
    public PagerDuty {
      Objects.requireNonNull(integrationKey, "integrationKey");
      Objects.requireNonNull(summary, "summary");
      if (severity.isBlank()) {
        throw new IllegalArgumentException("PagerDuty needs a severity such as critical");
      }
    }

    @Override
    public String type() {
      return "pagerduty";
    }

    @Override
    public Node.Obj settings() {
      return Node.object().put("severity", severity).putText("summary", summary).build();
    }

    @Override
    public Map<String, Secret> secrets() {
      return Map.of("integrationKey", integrationKey);
    }
  }

  /**
   * Microsoft Teams.
   *
   * @param url the channel's webhook
   * @param title the heading; empty for Grafana's own
   * @param message the text; empty for Grafana's own
   */
  record Teams(Secret url, Optional<String> title, Optional<String> message) implements Receiver {
    /** Refuses null. */
    public Teams {
      Objects.requireNonNull(url, "url");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(message, "message");
    }

    @Override
    public String type() {
      return "teams";
    }

    @Override
    public Node.Obj settings() {
      return Node.object().putText("title", title).putText("message", message).build();
    }

    @Override
    public Map<String, Secret> secrets() {
      return Map.of("url", url);
    }
  }

  /**
   * Telegram.
   *
   * @param botToken the bot's token
   * @param chatId the chat
   * @param message the text; empty for Grafana's own
   */
  record Telegram(Secret botToken, String chatId, Optional<String> message) implements Receiver {
    /** Checks the chat. */
    public Telegram {
      Objects.requireNonNull(botToken, "botToken");
      Objects.requireNonNull(message, "message");
      if (chatId.isBlank()) {
        throw new IllegalArgumentException("Telegram needs a chat");
      }
    }

    @Override
    public String type() {
      return "telegram";
    }

    @Override
    public Node.Obj settings() {
      return Node.object().put("chatid", chatId).putText("message", message).build();
    }

    @Override
    public Map<String, Secret> secrets() {
      return Map.of("bottoken", botToken);
    }
  }

  /**
   * Any other integration of Grafana's, unchecked.
   *
   * @param type Grafana's word, such as {@code discord}
   * @param settings what may be read by all
   * @param secrets what is kept elsewhere, by its key in the settings
   */
  record Other(String type, Node.Obj settings, Map<String, Secret> secrets) implements Receiver {
    /** Checks that it has a type and sends somewhere. */
    public Other {
      secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
      if (type.isBlank()) {
        throw new IllegalArgumentException("an integration needs a type such as discord");
      }
      if (settings.size() == 0 && secrets.isEmpty()) {
        throw new IllegalArgumentException("the " + type + " integration has no setting");
      }
    }
  }

  /** Mail, one to all addresses. */
  static Receiver email(Secret addresses) {
    return new Email(addresses, true, Optional.empty(), Optional.empty());
  }

  /** A POST request. */
  static Receiver webhook(Secret url) {
    return new Webhook(url, Webhook.Method.POST, Optional.empty(), Optional.empty(), 0);
  }
}
