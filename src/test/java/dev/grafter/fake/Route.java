package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads routes of the policy tree and gives them the server's own form. */
final class Route {

  private static final Set<String> OPERATORS = Set.of("=", "!=", "=~", "!~");

  private Route() {}

  /** The root: it has a receiver and takes everything. */
  static Node.Obj root(Body sent) {
    boolean picky =
        !sent.list("object_matchers").isEmpty()
            || !sent.list("matchers").isEmpty()
            || sent.node("match").isPresent()
            || sent.flag("continue")
            || !sent.list("mute_time_intervals").isEmpty();
    if (sent.text("receiver").isEmpty() || picky) {
      throw Refusal.badRequest();
    }
    return route(sent);
  }

  private static Node.Obj route(Body sent) {
    Node.ObjBuilder out = Node.object().putNonEmpty("receiver", sent.text("receiver"));
    strings(out, "group_by", unique(sent.texts("group_by")));
    legacy(out, sent);
    List<Node> matchers = sent.list("object_matchers").stream().map(Route::matcher).toList();
    list(
        out,
        "object_matchers",
        matchers.stream().sorted(Comparator.comparing(Node::toString)).toList());
    strings(out, "mute_time_intervals", sent.texts("mute_time_intervals"));
    strings(out, "active_time_intervals", sent.texts("active_time_intervals"));
    if (sent.flag("continue")) {
      out.put("continue", true);
    }
    list(out, "routes", sent.bodies("routes").stream().map(Route::route).toList());
    duration(out, sent, "group_wait", true);
    duration(out, sent, "group_interval", false);
    duration(out, sent, "repeat_interval", false);
    return out.build();
  }

  private static void legacy(Node.ObjBuilder out, Body sent) {
    RuleView.strings(out, "match", sent.strings("match"));
    RuleView.strings(out, "match_re", sent.strings("match_re"));
    strings(out, "matchers", sent.texts("matchers"));
  }

  private static List<String> unique(List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw Refusal.badRequest();
    }
    return names;
  }

  private static Node matcher(Node sent) {
    List<Node> parts = sent.asList().orElseThrow(Refusal::badRequest).items();
    boolean fits =
        parts.size() == 3
            && parts.stream().allMatch(part -> part.asString().isPresent())
            && OPERATORS.contains(parts.get(1).asString().orElse(""));
    if (!fits) {
      throw Refusal.badRequest();
    }
    return sent;
  }

  private static void strings(Node.ObjBuilder out, String key, List<String> values) {
    list(out, key, Node.strings(values).items());
  }

  private static void list(Node.ObjBuilder out, String key, List<? extends Node> values) {
    if (!values.isEmpty()) {
      out.put(key, Node.list(values));
    }
  }

  private static void duration(Node.ObjBuilder out, Body sent, String key, boolean mayBeZero) {
    if (sent.node(key).isPresent()) {
      long nanos = Durations.parse(sent.text(key));
      if (nanos == 0 && !mayBeZero) {
        throw Refusal.badRequest();
      }
      out.put(key, Durations.print(nanos));
    }
  }
}
