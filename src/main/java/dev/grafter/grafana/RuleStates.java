package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpCall;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.HttpPath;
import dev.grafter.http.HttpReader;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * {@code GET /api/prometheus/grafana/api/v1/rules}: how many instances of each rule fire. Asked
 * once, when somebody wants to know; where it may not be asked, nobody knows.
 */
final class RuleStates {

  private static final HttpPath PATH =
      HttpPath.of("api", "prometheus", "grafana", "api", "v1", "rules");

  /** Stands for a title that several rules have. */
  private static final int UNCLEAR = -1;

  private final HttpReader http;
  private final Map<String, Integer> byUid = new HashMap<>();
  private final Map<String, Integer> byTitle = new HashMap<>();
  private boolean asked;

  RuleStates(HttpReader http) {
    this.http = http;
  }

  /** By the rule's uid; before 11, where states have no uid, by a title that only one rule has. */
  synchronized OptionalInt firing(Node.Obj rule) {
    if (!asked) {
      asked = true;
      ask();
    }
    Integer count = byUid.get(rule.text("uid").orElse(""));
    if (count == null) {
      count = byUid.isEmpty() ? byTitle.get(rule.text("title").orElse("")) : null;
    }
    return count == null || count == UNCLEAR ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private void ask() {
    try {
      http.find(HttpCall.get("ask which alerts fire", PATH))
          .map(reply -> reply.object())
          .ifPresent(this::read);
    } catch (HttpFailure e) {
      if (e.status() == 0) {
        throw e;
      }
    }
  }

  private void read(Node.Obj answer) {
    answer.find("data").flatMap(Node::asObject).stream()
        .flatMap(data -> objects(data, "groups"))
        .flatMap(group -> objects(group, "rules"))
        .forEach(this::rule);
  }

  private void rule(Node.Obj rule) {
    int firing = (int) objects(rule, "alerts").filter(RuleStates::fires).count();
    rule.text("uid").filter(uid -> !uid.isEmpty()).ifPresent(uid -> byUid.put(uid, firing));
    byTitle.merge(rule.text("name").orElse(""), firing, (one, other) -> UNCLEAR);
  }

  /** Such as {@code Alerting} or {@code Alerting (NoData)}. */
  private static boolean fires(Node.Obj alert) {
    String state = alert.text("state").orElse("");
    return state.startsWith("Alerting") || state.equals("firing");
  }

  private static Stream<Node.Obj> objects(Node.Obj parent, String key) {
    return parent.find(key).flatMap(Node::asList).stream()
        .flatMap(list -> list.items().stream())
        .flatMap(item -> item.asObject().stream());
  }
}
