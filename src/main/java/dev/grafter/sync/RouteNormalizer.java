package dev.grafter.sync;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Routes. Grafana sorts matchers, writes durations anew and leaves out what is empty or false. */
final class RouteNormalizer implements Normalizer {

  private static final String MATCHERS = "object_matchers";

  private static final Set<String> EMPTY_IS_ABSENT =
      Set.of(
          "routes",
          "group_by",
          "mute_time_intervals",
          "active_time_intervals",
          MATCHERS,
          "receiver");

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    return route(content);
  }

  static Node.Obj route(Node.Obj route) {
    Node.Obj own = Tidy.withoutNulls(route.without("provenance"));
    Node.Obj timed =
        PrometheusDuration.canonical(own, "group_wait", "group_interval", "repeat_interval");
    Node.Obj sorted = timed.has(MATCHERS) ? timed.with(MATCHERS, matchers(timed)) : timed;
    Node.Obj plain = Tidy.withoutDefaults(sorted, Map.of("continue", Node.of(false)));
    return Tidy.each(Tidy.withoutEmpty(plain, EMPTY_IS_ABSENT), "routes", RouteNormalizer::route);
  }

  private static Node.Arr matchers(Node.Obj route) {
    List<Node> matchers = new ArrayList<>(route.items(MATCHERS));
    matchers.sort(Comparator.comparing(matcher -> Json.write(Digest.sorted(matcher))));
    return Node.list(matchers);
  }

  /** What tells a route from the others beside it. */
  static Node.Arr identity(Node.Obj route) {
    return matchers(route);
  }
}
