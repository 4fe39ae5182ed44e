package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.RuleStore.Group;

/** The ruler's spelling of rules. */
final class RulerView {

  private static final Node METADATA =
      Json.parse(
          "{\"editor_settings\":{\"simplified_query_and_expressions_section\":false,"
              + "\"simplified_notifications_section\":false}}",
          "metadata");
  private static final long SECOND = 1_000_000_000L;

  private final Profile profile;

  RulerView(Profile profile) {
    this.profile = profile;
  }

  Node.Obj group(Org org, Group group) {
    return Node.object()
        .put("name", group.key().group())
        .put("interval", Durations.print(group.interval() * SECOND))
        .put(
            "rules",
            Node.list(
                group.rules().stream().map(rule -> rule(org, rule, group.interval())).toList()))
        .build();
  }

  private Node.Obj rule(Org org, Rule rule, long interval) {
    Content content = rule.content();
    Node.ObjBuilder out =
        Node.object().put("expr", "").put("for", Durations.print(content.pending()));
    if (profile.since(12)) {
      out.put("keep_firing_for", Durations.print(content.keepFiring()));
    }
    RuleView.strings(out, "labels", content.labels());
    RuleView.strings(out, "annotations", content.annotations());
    return out.put("grafana_alert", alert(org, rule, interval)).build();
  }

  private Node.Obj alert(Org org, Rule rule, long interval) {
    Content content = rule.content();
    Node.ObjBuilder out = Node.object();
    if (!profile.since(12)) {
      out.put("id", rule.id()).put("orgId", org.id());
    }
    out.put("title", content.title())
        .put("condition", content.condition())
        .put("data", Node.list(content.data()))
        .put("updated", Ticks.seconds(rule.updated()));
    if (profile.since(12)) {
      out.put("updated_by", user(rule.updatedBy()));
    }
    out.put("intervalSeconds", interval)
        .put("version", rule.version())
        .put("uid", rule.uid())
        .put("namespace_uid", rule.key().folder())
        .put("rule_group", rule.key().group())
        .put("no_data_state", content.noDataState())
        .put("exec_err_state", content.execErrState())
        .putNonEmpty("provenance", rule.provenance().word())
        .put("is_paused", content.paused());
    optional(out, "notification_settings", content.notificationSettings());
    optional(out, "record", content.record());
    if (content.missingSeries() != null) {
      out.put("missing_series_evals_to_resolve", content.missingSeries());
    }
    return profile.since(12)
        ? out.put("metadata", METADATA).put("guid", rule.guid()).build()
        : out.build();
  }

  private static Node.Obj user(Identity identity) {
    return Node.object()
        .put("uid", identity.uid())
        .put("name", identity.equals(Identity.SYSTEM) ? "" : identity.login())
        .build();
  }

  private static void optional(Node.ObjBuilder out, String key, Node value) {
    if (value != null) {
      out.put(key, value);
    }
  }

  /** A rule of the ruler as a sent one. */
  static Content content(Body sent, Body alert) {
    return new Content(
        alert.text("title"),
        alert.text("condition"),
        SentRule.queries(alert),
        alert.text("no_data_state"),
        alert.text("exec_err_state"),
        SentRule.duration(sent, "for"),
        SentRule.duration(sent, "keep_firing_for"),
        sent.strings("annotations"),
        sent.strings("labels"),
        alert.flag("is_paused"),
        SentRule.notification(alert),
        alert.object("record", true).map(Digest::sorted).orElse(null),
        alert.number("missing_series_evals_to_resolve").orElse(null));
  }
}
