package dev.grafter.wire;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our routes, written on the rules that they match. In files the notification policies of an
 * organisation are one tree, and a file with our route would replace the tree of whoever runs that
 * Grafana; so a rule names its receiver itself, which Grafana supports from 11 on.
 */
final class RouteSettings {

  private static final List<String> KEYS =
      List.of(
          "receiver",
          "group_by",
          "group_wait",
          "group_interval",
          "repeat_interval",
          "mute_time_intervals",
          "active_time_intervals");
  private static final List<String> REQUIRED_GROUPING = List.of("alertname", "grafana_folder");

  private final List<Resource.Route> routes;

  RouteSettings(List<Resource.Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * The settings for a rule, from the first route that matches its labels.
   *
   * @param rule the rule's name in messages
   * @param labels its labels, with {@code alertname} and {@code grafana_folder}
   * @throws IllegalArgumentException when only a running Grafana can tell whether a route matches
   */
  Optional<Node.Obj> forRule(String rule, Map<String, String> labels) {
    for (Resource.Route route : routes) {
      Matching matching = new Matching(route, rule, labels);
      if (matching.matches(route.content())) {
        return Optional.of(grouped(matching.settings(route.content(), Node.empty())));
      }
    }
    return Optional.empty();
  }

  /** Grafana refuses settings that group without these two labels. */
  private static Node.Obj grouped(Node.Obj settings) {
    List<String> labels = new ArrayList<>();
    for (Node label : FileLists.items(settings, "group_by")) {
      label.asString().ifPresent(labels::add);
    }
    if (labels.isEmpty() || labels.contains("...")) {
      return settings;
    }
    REQUIRED_GROUPING.stream().filter(label -> !labels.contains(label)).forEach(labels::add);
    return settings.with("group_by", Node.strings(labels));
  }

  private record Matching(Resource.Route route, String rule, Map<String, String> labels) {

    /** The deepest inner route that matches, on top of what it inherits. */
    Node.Obj settings(Node.Obj at, Node.Obj inherited) {
      Node.Obj own = inherited;
      for (String key : KEYS) {
        Optional<Node> value = at.find(key).filter(node -> !node.isNull());
        own = value.isPresent() ? own.with(key, value.get()) : own;
      }
      for (Node inner : FileLists.items(at, "routes")) {
        Node.Obj obj = inner.asObject().orElseThrow(() -> broken("a route inside it"));
        if (matches(obj)) {
          return settings(obj, own.without("mute_time_intervals", "active_time_intervals"));
        }
      }
      return own;
    }

    boolean matches(Node.Obj at) {
      return FileLists.items(at, "object_matchers").stream().allMatch(this::matches);
    }

    private boolean matches(Node matcher) {
      List<String> parts = new ArrayList<>();
      matcher.asList().map(Node.Arr::items).orElse(List.of()).stream()
          .flatMap(part -> part.asString().stream())
          .forEach(parts::add);
      if (parts.size() != 3) {
        throw broken("a matcher");
      }
      String value = labels.getOrDefault(parts.get(0), "");
      if (value.contains("{{")) {
        throw undecided("the label " + parts.get(0) + " of the rule is a template");
      }
      return switch (parts.get(1)) {
        case "=" -> value.equals(parts.get(2));
        case "!=" -> !value.equals(parts.get(2));
        default -> throw undecided("it matches by a regular expression");
      };
    }

    private IllegalArgumentException broken(String part) {
      return new IllegalArgumentException(
          route.describe() + " has " + part + " that is not of the form that Grafana takes");
    }

    private IllegalArgumentException undecided(String why) {
      return new IllegalArgumentException(
          route.describe()
              + " cannot be written on the rule \""
              + rule
              + "\" because "
              + why
              + ": match with = on a fixed label, or give the rule a receiver");
    }
  }
}
