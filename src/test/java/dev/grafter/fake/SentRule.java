package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import java.util.List;

/** An alert rule as a writer sends it, decoded as the server decodes it. */
record SentRule(Body body, Rule.Content content) {

  static SentRule of(Body body) {
    Rule.Content content =
        new Rule.Content(
            body.text("title"),
            body.text("condition"),
            queries(body),
            body.text("noDataState"),
            body.text("execErrState"),
            duration(body, "for"),
            duration(body, "keep_firing_for"),
            body.strings("annotations"),
            body.strings("labels"),
            body.flag("isPaused"),
            notification(body),
            body.object("record", true).map(Digest::sorted).orElse(null),
            body.number("missingSeriesEvalsToResolve").orElse(null));
    return new SentRule(body, content);
  }

  /** Notification settings with their durations in the server's spelling; null for none. */
  static Node notification(Body body) {
    Body sent = body.child("notification_settings").orElse(null);
    if (sent == null) {
      return null;
    }
    Node.Obj settings = sent.json();
    for (String key : List.of("group_wait", "group_interval", "repeat_interval")) {
      if (sent.node(key).isPresent()) {
        settings = settings.with(key, Durations.print(Durations.parse(sent.text(key))));
      }
    }
    return Digest.sorted(settings);
  }

  /** The queries of a rule as they were sent. */
  static List<Node> queries(Body body) {
    return body.bodies("data").stream().map(SentRule::query).toList();
  }

  static long duration(Body body, String key) {
    return body.node(key).isPresent() ? Durations.parse(body.text(key)) : 0;
  }

  /** A query in the form of the wire, its model as it was sent. */
  private static Node query(Body sent) {
    Body range = sent.child("relativeTimeRange").orElse(new Body(Node.empty()));
    return Node.object()
        .put("refId", sent.text("refId"))
        .put("queryType", sent.text("queryType"))
        .put(
            "relativeTimeRange",
            Node.object()
                .put("from", seconds(range, "from"))
                .put("to", seconds(range, "to"))
                .build())
        .put("datasourceUid", sent.text("datasourceUid"))
        .put("model", sent.node("model").orElse(Node.empty()))
        .build();
  }

  private static long seconds(Body range, String key) {
    return range
        .node(key)
        .map(node -> node instanceof Node.Num num ? num.longValue() : bad())
        .orElse(0L);
  }

  private static long bad() {
    throw Refusal.badRequest();
  }

  String uid() {
    return body.text("uid");
  }

  /** The queries as they are stored: keys in order, what the query needs filled in. */
  static List<Node> stored(List<Node> data) {
    return data.stream().map(SentRule::stored).toList();
  }

  private static Node stored(Node query) {
    Node.Obj sent = query.asObject().orElseThrow();
    Node.Obj model = sent.get("model").asObject().orElse(Node.empty());
    Node.Obj filled =
        standard(
            standard(model.with("refId", sent.get("refId")), "intervalMs", 1000),
            "maxDataPoints",
            43200);
    String type = model.text("queryType").orElse(sent.text("queryType").orElse(""));
    return sent.with("queryType", type).with("model", Digest.sorted(filled));
  }

  private static Node.Obj standard(Node.Obj model, String key, long value) {
    boolean given =
        model
            .find(key)
            .filter(node -> node instanceof Node.Num num && num.longValue() != 0)
            .isPresent();
    return given ? model : model.with(key, Node.of(value));
  }
}
