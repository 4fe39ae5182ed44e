package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.Rule.Content;
import dev.grafter.fake.Rule.GroupKey;
import java.util.List;

/** Makes stored rules of sent ones. */
final class RuleWriter {

  private final Core core;

  RuleWriter(Core core) {
    this.core = core;
  }

  Rule create(String uid, GroupKey key, Content content, Call call) {
    return create(uid, key, content, Provenance.of(call.request()), call.identity());
  }

  Rule create(String uid, GroupKey key, Content content, Provenance provenance, Identity by) {
    core.ticks().next();
    return new Rule(
        core.ids().rule(),
        uid.isEmpty() ? core.ids().shortId() : uid,
        core.ids().uuid(),
        key,
        stored(content),
        provenance,
        1,
        core.ticks().now(),
        by);
  }

  Rule update(Rule old, GroupKey key, Content content, Call call) {
    return update(old, key, content, Provenance.of(call.request()), call.identity());
  }

  Rule update(Rule old, GroupKey key, Content content, Provenance provenance, Identity by) {
    core.ticks().next();
    return new Rule(
        old.id(),
        old.uid(),
        old.guid(),
        key,
        stored(content),
        provenance,
        old.version() + 1,
        core.ticks().now(),
        by);
  }

  private static Content stored(Content sent) {
    boolean recording = sent.record() != null;
    return new Content(
        sent.title(),
        recording ? "" : sent.condition(),
        SentRule.stored(sent.data()),
        recording ? "" : sent.noDataState(),
        recording ? "" : sent.execErrState(),
        recording ? 0 : sent.pending(),
        recording ? 0 : sent.keepFiring(),
        sent.annotations(),
        sent.labels(),
        sent.paused(),
        recording ? null : sent.notificationSettings(),
        sent.record(),
        recording ? null : sent.missingSeries());
  }

  /** Titles were unique in a folder before 12. */
  void uniqueTitles(Org org, String folder, List<SentRule> sent, String but) {
    if (!core.profile().uniqueRuleTitles()) {
      return;
    }
    for (SentRule rule : sent) {
      boolean taken =
          org.rules().rulesIn(folder).stream()
              .filter(other -> !other.uid().equals(but) && !among(sent, other.uid()))
              .anyMatch(other -> other.content().title().equals(rule.content().title()));
      if (taken || twice(sent, rule)) {
        throw titleTaken();
      }
    }
  }

  private static boolean among(List<SentRule> sent, String uid) {
    return sent.stream().anyMatch(rule -> rule.uid().equals(uid));
  }

  private static boolean twice(List<SentRule> sent, SentRule rule) {
    return sent.stream()
            .filter(other -> other.content().title().equals(rule.content().title()))
            .count()
        > 1;
  }

  private Refusal titleTaken() {
    String message =
        "a conflicting alert rule is found: rule title under the same organisation and folder"
            + " should be unique";
    return core.profile().structuredAlertingErrors()
        ? new Refusal(FakeResponse.structured(409, "alerting.alert-rule.conflict", message))
        : Refusal.of(500, message);
  }

  static Refusal conflict(String uid, long org) {
    String cause =
        "constraint failed: UNIQUE constraint failed: alert_rule.org_id, alert_rule.uid (2067)";
    return new Refusal(
        FakeResponse.structured(
            409,
            "alerting.alert-rule.conflict",
            "Failed to save alert rule '"
                + uid
                + "' in organization "
                + org
                + " due to conflict: "
                + cause,
            Node.object().put("Error", cause).put("OrgID", org).put("RuleUID", uid).build()));
  }
}
