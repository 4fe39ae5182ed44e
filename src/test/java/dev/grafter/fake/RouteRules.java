package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.util.List;

/** What the routes name must be there. */
final class RouteRules {

  private final AlertmanagerStore store;
  private final Profile profile;

  RouteRules(AlertmanagerStore store, Profile profile) {
    this.store = store;
    this.profile = profile;
  }

  void check(Node.Obj route) {
    String receiver = route.text("receiver").orElse("");
    if (!receiver.isEmpty() && !store.hasReceiver(receiver)) {
      throw invalid("receiver '" + receiver + "' does not exist");
    }
    timings(route, "mute_time_intervals", "mute time interval '");
    timings(route, "active_time_intervals", "active time interval '");
    items(route, "routes").forEach(inner -> check(inner.asObject().orElseThrow()));
  }

  private void timings(Node.Obj route, String key, String kind) {
    for (Node item : items(route, key)) {
      String name = item.asString().orElse("");
      if (!store.hasTiming(name)) {
        throw invalid(kind + name + "' does not exist");
      }
    }
  }

  private static List<Node> items(Node.Obj route, String key) {
    return route.find(key).flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
  }

  private Refusal invalid(String why) {
    return AlertingErrors.invalid(
        "routes",
        "Invalid format of the submitted route: " + why + ". Correct the payload and try again.",
        why,
        profile);
  }
}
