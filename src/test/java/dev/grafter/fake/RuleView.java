package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import java.util.Map;

/** How the provisioning API shows a rule. */
final class RuleView {

  private final Profile profile;

  RuleView(Profile profile) {
    this.profile = profile;
  }

  /** A stored rule; lists and single reads tell its provenance, a group does not. */
  Node.Obj stored(Rule rule, long org, boolean withProvenance) {
    Node.ObjBuilder out =
        Node.object()
            .put("id", rule.id())
            .put("uid", rule.uid())
            .put("orgID", org)
            .put("folderUID", rule.key().folder())
            .put("ruleGroup", rule.key().group());
    String provenance = withProvenance ? rule.provenance().word() : "";
    return content(rule.content(), Ticks.seconds(rule.updated()), provenance, out);
  }

  /** The echo of a sent rule: what was not sent is empty. */
  Node.Obj echo(SentRule sent) {
    Body body = sent.body();
    Node.ObjBuilder out =
        Node.object()
            .put("id", body.number("id").orElse(0L))
            .put("uid", sent.uid())
            .put("orgID", body.number("orgID").orElse(0L))
            .put("folderUID", body.text("folderUID"))
            .put("ruleGroup", body.text("ruleGroup"));
    return content(sent.content(), Ticks.ZERO, body.text("provenance"), out);
  }

  private Node.Obj content(
      Content content, String updated, String provenance, Node.ObjBuilder out) {
    out.put("title", content.title())
        .put("condition", content.condition())
        .put("data", Node.list(content.data()))
        .put("updated", updated)
        .put("noDataState", content.noDataState())
        .put("execErrState", content.execErrState())
        .put("for", Durations.print(content.pending()));
    if (profile.since(12)) {
      out.put("keep_firing_for", Durations.print(content.keepFiring()));
    }
    strings(out, "annotations", content.annotations());
    strings(out, "labels", content.labels());
    out.putNonEmpty("provenance", provenance).put("isPaused", content.paused());
    if (profile.since(11)) {
      out.put("notification_settings", orNull(content.notificationSettings()));
      out.put("record", orNull(content.record()));
    }
    if (profile.since(12) && content.missingSeries() != null) {
      out.put("missingSeriesEvalsToResolve", content.missingSeries());
    }
    return out.build();
  }

  private static Node orNull(Node node) {
    return node == null ? Node.nil() : node;
  }

  static void strings(Node.ObjBuilder out, String key, Map<String, String> values) {
    if (!values.isEmpty()) {
      out.put(key, Node.object(values));
    }
  }
}
